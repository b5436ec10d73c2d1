import { CLOCK_NAMES, type ClockName } from '@suaka/complaint';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, Min } from 'class-validator';

/** When a case may be closed without an outcome; nothing closes by itself. */
export class Closing {
  @Matches(/^[a-z][a-z_]*$/)
  code: string;

  /** The clock that has to run out first. */
  @IsIn(CLOCK_NAMES)
  after: ClockName;

  /** Days before, on which the complainant is warned. */
  @Max(365)
  @Min(1)
  @IsInt()
  warnDaysBefore: number;

  @IsBoolean()
  needsApproval: boolean;

  @IsString()
  @IsNotEmpty()
  source: string;
}
