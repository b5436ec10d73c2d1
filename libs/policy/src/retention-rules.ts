import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, Max, Min, ValidateNested } from 'class-validator';
import { UniqueBy } from './unique-by';

class RetentionException {
  @IsString()
  category: string;

  @Max(100)
  @Min(1)
  @IsInt()
  years: number;
}

/** How long what is held on a person is kept after their last case was closed; then it may be erased, never by itself. */
export class RetentionRules {
  @Max(100)
  @Min(1)
  @IsInt()
  years: number;

  /** By a case's main category. */
  @Type(() => RetentionException)
  @ValidateNested({ each: true })
  @UniqueBy('category')
  @IsArray()
  exceptions: RetentionException[];
}
