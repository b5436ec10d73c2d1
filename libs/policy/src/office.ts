import { OFFICE_KINDS, type OfficePhase } from '@suaka/people';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsTimeZone, Matches } from 'class-validator';

/** An office as the policy ships it; from then on it is the log's. */
export class Office {
  @Matches(/^[A-Z][A-Z0-9-]*$/)
  id: string;

  @IsString()
  @IsNotEmpty()
  name: string;

  /** The office as its ticket numbers write it. */
  @Matches(/^[A-Z][A-Z0-9-]*$/)
  unit: string;

  /** IANA name: the office's days begin at its own midnight. */
  @IsTimeZone()
  timeZone: string;

  @IsIn(OFFICE_KINDS)
  kind: (typeof OFFICE_KINDS)[number];

  /** The office above it; by default the centre. */
  @IsOptional()
  @IsString()
  parent?: string;

  /** A planned office sends its cases to its deputy. */
  @IsIn(['planned', 'live'])
  phase: OfficePhase = 'live';

  /** By default the centre. */
  @IsOptional()
  @IsString()
  deputy?: string;
}
