import { type Limit, LIMIT_UNITS } from '@suaka/clocks';
import type { PolicyClock } from '@suaka/complaint';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsPositive,
  IsString,
  Matches,
  Max,
} from 'class-validator';
import { Part } from './part';

class ClockLimit implements Limit {
  @Max(1000)
  @IsPositive()
  amount: number;

  @IsIn(LIMIT_UNITS)
  unit: Limit['unit'];
}

class ClockRule {
  @Part(() => ClockLimit)
  limit: ClockLimit;
}

/** How long each clock of a case may run. */
export class ClockRules implements Record<PolicyClock, ClockRule> {
  @Part(() => ClockRule)
  verification: ClockRule;

  @Part(() => ClockRule)
  completion: ClockRule;

  @Part(() => ClockRule)
  emergency_first_action: ClockRule;

  @Part(() => ClockRule)
  commitment: ClockRule;
}

/** Which days count as working days; each office counts them in its own time zone. */
export class WorkingDays {
  @IsString()
  @IsNotEmpty()
  version: string;

  /** ISO weekdays, 1 Monday to 7 Sunday. */
  @IsIn([1, 2, 3, 4, 5, 6, 7], { each: true })
  @ArrayUnique()
  @ArrayNotEmpty()
  @IsArray()
  workingWeekdays: number[];

  @IsISO8601({ strict: true }, { each: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true })
  @ArrayUnique()
  @IsArray()
  holidays: string[];
}
