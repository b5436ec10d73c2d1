import { CLOSINGS, type Closing as Code } from '@suaka/complaint';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, Max, Min } from 'class-validator';

/** When a case may be closed without an outcome; nothing closes by itself. */
export class Closing {
  @IsIn(CLOSINGS)
  code: Code;

  /** The clock that has to run out first. */
  @IsIn(CLOSINGS)
  after: Code;

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
