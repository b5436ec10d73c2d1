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
  let day = firstInstant(DateTime.fromMillis(instant, { zone: timeZone }));
  while (day.isValid) {
    const next = firstInstant(day.plus({ days: 1 }));
    yield {
      start: day.toMillis(),
      end: next.toMillis(),
      weekday: day.weekday,
      date: day.toISODate() ?? '',
    };
    day = next;
  }
}

/** Where clocks are put back over midnight it strikes twice; the day begins at the first. */
const firstInstant = (moment: DateTime): DateTime => {
  const midnight = moment.startOf('day');
  return midnight.getPossibleOffsets()[0] ?? midnight;
};

export function isWorkingDay({ weekday, date }: LocalDay, { workingWeekdays, holidays }: Calendar): boolean {
  return workingWeekdays.includes(weekday) && !holidays.includes(date);
}
