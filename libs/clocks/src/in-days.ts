import { DateTime } from 'luxon';
import type { Calendar } from './calendar';
import { counted } from './counting';
import type { Limit } from './limit';

/** A limit that can be counted up to. */
export type Countable = Limit & { unit: Exclude<Limit['unit'], 'months'> };

/** Months as the calendar days that they have from `start` on, so that a pause adds the days that it took. */
export function inDays({ amount, unit }: Limit, start: number, calendar: Calendar): Countable {
  if (unit !== 'months') return { amount, unit };
  const end = DateTime.fromMillis(start, { zone: calendar.timeZone }).plus({ months: amount });
  return { amount: counted(start, end.toMillis(), 'calendar_days', calendar), unit: 'calendar_days' };
}
