import { type Limit, LIMIT_UNITS } from '@suaka/clocks';
import { POLICY_CLOCKS } from '@suaka/complaint';
import { IsBoolean, IsIn, IsOptional, IsPositive, Max } from 'class-validator';
import { Part } from './part';

class ClockLimit implements Limit {
  @Max(1000)
  @IsPositive()
  amount: number;

  @IsIn(LIMIT_UNITS)
  unit: Limit['unit'];
}

export class ClockRule {
  @Part(() => ClockLimit)
  limit: ClockLimit;

  /** Stops while the case waits on somebody else. */
  @IsOptional()
  @IsBoolean()
  pausable?: boolean;
}

/** How long each clock of a case may run, by the clock's name. */
export class ClockRules {}
for (const name of POLICY_CLOCKS) Part(() => ClockRule)(ClockRules.prototype, name);
