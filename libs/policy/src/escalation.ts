import { SEVERITIES, type Severity } from '@suaka/complaint';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

const TOLD = ['duty_officer', 'supervisor', 'representative'] as const;

/** Whom an emergency, or a breached clock, is told to when nobody has acted. */
export class Escalation {
  @IsIn(SEVERITIES)
  severity: Severity;

  @IsIn(['raised', 'breached'])
  from: 'raised' | 'breached';

  @Max(100_000)
  @Min(0)
  @IsInt()
  afterMinutes: number;

  @IsIn(TOLD)
  tell: (typeof TOLD)[number];

  /** Only in that office and those below it. */
  @IsOptional()
  @IsString()
  office?: string;
}
