import { DateTime, IANAZone } from 'luxon';
import type { Calendar } from './calendar';
import { type Limit, limitText, LIMIT_UNITS } from './limit';

/** Far over any lawful limit; keeps a slip of the pen from counting days for minutes. */
const LONGEST = 40_000;

/** The start as milliseconds since 1970, once everything that the clock is made of holds. */
export function checked(startedAt: string, limit: Limit, calendar: Calendar, warnShare: number): number {
  const start = DateTime.fromISO(startedAt, { zone: 'utc' });
  if (!start.isValid) throw new RangeError(`"${startedAt}" is not an ISO 8601 instant`);
  checkLimit(limit);
  if (!(warnShare > 0 && warnShare <= 1)) {
    throw new RangeError(
      `the share of a limit at which to warn must be over 0 and at most 1, not ${warnShare}`,
    );
  }
  checkCalendar(calendar);
  return start.toMillis();
}

function checkLimit(limit: Limit): void {
  if (!LIMIT_UNITS.includes(limit.unit)) throw new RangeError(`"${limit.unit}" is not a unit of a limit`);
  if (!(limit.amount > 0 && limit.amount <= LONGEST)) {
    throw new RangeError(`a limit must be over 0 and at most ${LONGEST}, not ${limitText(limit)}`);
  }
}

function checkCalendar({ version, timeZone, workingWeekdays }: Calendar): void {
  if (!IANAZone.isValidZone(timeZone))
    throw new RangeError(`calendar ${version}: "${timeZone}" is not a time zone`);
  if (!workingWeekdays.some((weekday) => [1, 2, 3, 4, 5, 6, 7].includes(weekday))) {
    throw new RangeError(`calendar ${version} has no working day`);
  }
}
