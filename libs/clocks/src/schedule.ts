import { checked } from './checked';
import type { Calendar } from './calendar';
import { reached } from './counting';
import { inDays } from './in-days';
import type { Limit } from './limit';

/**
 * When a clock warns and when it is due; instants are ISO 8601, answered in UTC and rounded to the millisecond.
 * A counted local day counts one, spread evenly over its length, be that 23, 24 or 25 hours. `elapsed` is what has been
 * counted before `startedAt`, in the limit's unit; what it has passed already is due at `startedAt`.
 * Errors: RangeError on a bad instant, limit, share or calendar.
 */
export function schedule(
  startedAt: string,
  limit: Limit,
  calendar: Calendar,
  warnShare: number,
  elapsed = 0,
): { warnAt: string; dueAt: string } {
  const start = checked(startedAt, limit, calendar, warnShare);
  const { amount, unit } = inDays(limit, start, calendar);
  const after = (share: number) =>
    new Date(reached(start, amount * share - elapsed, unit, calendar)).toISOString();
  return { warnAt: after(warnShare), dueAt: after(1) };
}
