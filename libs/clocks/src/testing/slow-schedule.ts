import type { Calendar } from '../calendar';

const STEP = 15 * 60_000;
const DAY = 24 * 3_600_000;

/**
 * Counts days the obvious way, a quarter of an hour at a time, without the library that the room itself counts with:
 * the quarter within which `amount` counted days have gone by. `start` lies on a full quarter.
 */
export function slowSchedule(
  start: number,
  amount: number,
  calendar: Calendar,
  counts: (date: string) => boolean,
) {
  const dateAt = dateIn(calendar.timeZone);
  const quartersOf = quartersByDate(dateAt);
  let passed = 0;
  for (let quarter = start; ; quarter += STEP) {
    const date = dateAt(quarter);
    if (!counts(date)) continue;
    passed += 1 / quartersOf(date, quarter);
    if (passed >= amount - 1e-9) return { after: quarter, until: quarter + STEP };
  }
}

export const isWorkingDate =
  ({ workingWeekdays, holidays }: Calendar) =>
  (date: string): boolean => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return workingWeekdays.includes(weekday) && !holidays.includes(date);
  };

function dateIn(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => format.format(instant);
}

function quartersByDate(dateAt: (instant: number) => string) {
  const known = new Map<string, number>();
  return (date: string, near: number): number => {
    const count = known.get(date) ?? countQuarters(date, near, dateAt);
    known.set(date, count);
    return count;
  };
}

function countQuarters(date: string, near: number, dateAt: (instant: number) => string): number {
  let count = 0;
  for (let quarter = near - 2 * DAY; quarter < near + 2 * DAY; quarter += STEP) {
    if (dateAt(quarter) === date) count += 1;
  }
  return count;
}
