import { CLOCK_NAMES } from '@suaka/complaint';
import { Choice, Code, Instant, Line } from '../fields';

export const CLOCK_STATUSES = ['running', 'warned', 'breached', 'met', 'cancelled'] as const;

export class ClockShown {
  @Code() clockId: string;
  @Choice('ClockName', CLOCK_NAMES) clock: string;
  @Choice('ClockStatus', CLOCK_STATUSES) status: string;
  @Instant() startedAt: string;
  @Instant() warnAt: string;
  @Instant() dueAt: string;
  @Line({ description: 'In the words of the policy, such as 3 working_days' }) limit: string;
  @Instant({ optional: true }) endedAt?: string;
  @Instant({ optional: true }) warnedAt?: string;
  @Instant({ optional: true }) breachedAt?: string;
}
