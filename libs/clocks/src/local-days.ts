import { DateTime } from 'luxon';
import type { Calendar } from './calendar';

/** A local calendar day as milliseconds since 1970: from its first instant to the next day's first. */
export interface LocalDay {
  start: number;
  end: number;
  weekday: number;
  /** YYYY-MM-DD. */
  date: string;
}

/** The local days of a time zone in order, the first being the one that holds `instant`. */
export function* localDaysFrom(instant: number, timeZone: string): Generator<LocalDay> {
  let start = firstInstant(DateTime.fromMillis(instant, { zone: timeZone })).toMillis();
  for (;;) {
    const day = dayFrom(start, timeZone);
    if (!day) return;
    yield day;
    start = day.end;
  }
}

/** Days by zone and first instant: they never change, and a zone's rules are slow to ask. */
const known = new Map<string, Map<number, LocalDay>>();

function dayFrom(start: number, timeZone: string): LocalDay | undefined {
  const days = known.get(timeZone) ?? new Map<number, LocalDay>();
  known.set(timeZone, days);
  const day = days.get(start) ?? newDay(start, timeZone);
  if (day) days.set(start, day);
  return day;
}

function newDay(start: number, timeZone: string): LocalDay | undefined {
  const day = DateTime.fromMillis(start, { zone: timeZone });
  if (!day.isValid) return undefined;
  const end = firstInstant(day.plus({ days: 1 })).toMillis();
  return { start, end, weekday: day.weekday, date: day.toISODate() };
}

/** Where clocks are put back over midnight it strikes twice; the day begins at the first. */
const firstInstant = (moment: DateTime): DateTime => {
  const midnight = moment.startOf('day');
  return midnight.getPossibleOffsets()[0] ?? midnight;
};

export function isWorkingDay({ weekday, date }: LocalDay, { workingWeekdays, holidays }: Calendar): boolean {
  return workingWeekdays.includes(weekday) && !holidays.includes(date);
}
