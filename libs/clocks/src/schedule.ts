import { checked } from './checked';
import type { Calendar } from './calendar';
import type { Limit } from './limit';
import { isWorkingDay, localDaysFrom, type LocalDay } from './local-days';

const MILLISECONDS = { hours: 3_600_000, minutes: 60_000 };

/**
 * When a clock warns and when it is due; instants are ISO 8601, answered in UTC and rounded to the millisecond.
 * A counted local day counts one, spread evenly over its length, be that 23, 24 or 25 hours.
 * Errors: RangeError on a bad instant, limit, share or calendar.
 */
export function schedule(
  startedAt: string,
  limit: Limit,
  calendar: Calendar,
  warnShare: number,
): { warnAt: string; dueAt: string } {
  const start = checked(startedAt, limit, calendar, warnShare);
  const after = (amount: number) => new Date(reached(start, { ...limit, amount }, calendar)).toISOString();
  return { warnAt: after(limit.amount * warnShare), dueAt: after(limit.amount) };
}

function reached(start: number, { amount, unit }: Limit, calendar: Calendar): number {
  switch (unit) {
    case 'hours':
    case 'minutes':
      return start + Math.round(amount * MILLISECONDS[unit]);
    case 'working_days':
      return afterDays(start, amount, calendar.timeZone, (day) => isWorkingDay(day, calendar));
    case 'calendar_days':
    case 'consecutive_days':
      return afterDays(start, amount, calendar.timeZone, () => true);
  }
}

/** The first instant at which `amount` counted days have gone by since `start`. */
function afterDays(
  start: number,
  amount: number,
  timeZone: string,
  counts: (day: LocalDay) => boolean,
): number {
  let missing = amount;
  for (const day of localDaysFrom(start, timeZone)) {
    if (!counts(day)) continue;
    const length = day.end - day.start;
    const from = Math.max(start, day.start);
    // Compared in whole milliseconds, so that a float's last digit cannot push an end of day over a weekend.
    const need = Math.round(missing * length);
    if (need <= day.end - from) return from + need;
    missing -= (day.end - from) / length;
  }
  throw new RangeError(`${amount} days from ${new Date(start).toISOString()} are beyond every calendar`);
}
