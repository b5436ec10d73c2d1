import { SEVERITIES, type Severity } from '@suaka/complaint';
import { ArrayUnique, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';

export const CATEGORY_PHASES = ['before', 'during', 'after', 'any'] as const;

/** What a complaint may be about; `phase` is the part of the migration that it mostly comes from. */
export class Category {
  @Matches(/^[A-Z][A-Z_]*$/)
  code: string;

  /** Indonesian label. */
  @IsString()
  @IsNotEmpty()
  id: string;

  /** English label. */
  @IsString()
  @IsNotEmpty()
  en: string;

  @IsIn(CATEGORY_PHASES)
  phase: (typeof CATEGORY_PHASES)[number];

  /** Names of the papers that a case of it wants; none is ever required to complain. */
  @IsString({ each: true })
  @ArrayUnique()
  @IsArray()
  @IsOptional()
  papers?: string[];

  @IsIn(SEVERITIES)
  severity: Severity;
}
