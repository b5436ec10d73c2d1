import type { Calendar } from './calendar';
import type { Limit } from './limit';
import { isWorkingDay, localDaysFrom, type LocalDay } from './local-days';

type Unit = Exclude<Limit['unit'], 'months'>;

const MILLISECONDS = { hours: 3_600_000, minutes: 60_000 };

/** Whether a local day counts one or nothing. */
const countsIn =
  (unit: Unit, calendar: Calendar) =>
  (day: LocalDay): boolean =>
    unit === 'working_days' ? isWorkingDay(day, calendar) : true;

/** How much has gone by between two instants: a counted day counts one, spread evenly over its own length. */
export function counted(from: number, to: number, unit: Unit, calendar: Calendar): number {
  if (unit === 'hours' || unit === 'minutes') return Math.max(0, to - from) / MILLISECONDS[unit];
  const counts = countsIn(unit, calendar);
  let amount = 0;
  for (const day of localDaysFrom(from, calendar.timeZone)) {
    if (day.start >= to) return amount;
    if (counts(day)) {
      amount += Math.max(0, Math.min(to, day.end) - Math.max(from, day.start)) / (day.end - day.start);
    }
  }
  throw new RangeError(`${new Date(to).toISOString()} is beyond every calendar`);
}

/** The first instant at which `amount` has gone by since `start`; `start` itself where nothing is missing. */
export function reached(start: number, amount: number, unit: Unit, calendar: Calendar): number {
  if (amount <= 0) return start;
  if (unit === 'hours' || unit === 'minutes') return start + Math.round(amount * MILLISECONDS[unit]);
  const counts = countsIn(unit, calendar);
  let missing = amount;
  for (const day of localDaysFrom(start, calendar.timeZone)) {
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
