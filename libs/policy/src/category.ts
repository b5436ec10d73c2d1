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

  @IsIn(SEVERITIES)
  severity: Severity;

  /** Papers that make the file complete, besides the account itself; never one with an identity number. */
  @IsOptional()
  @ArrayUnique()
  @Matches(/^[a-z][a-z_]*$/, { each: true })
  @IsArray()
  papers?: string[];
}
