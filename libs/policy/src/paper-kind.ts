import { IsNotEmpty, IsString, Matches } from 'class-validator';

/** A kind of paper that a case may want. */
export class PaperKind {
  @Matches(/^[a-z][a-z_]*$/)
  code: string;

  /** Indonesian label. */
  @IsString()
  @IsNotEmpty()
  id: string;

  /** English label. */
  @IsString()
  @IsNotEmpty()
  en: string;
}
