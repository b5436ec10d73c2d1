import { DateTime } from 'luxon';

/** The instant at which a calendar day (YYYY-MM-DD) is over in a time zone, ISO 8601 in UTC. Errors: RangeError. */
export function endOfDay(day: string, timeZone: string): string {
  const next = DateTime.fromISO(day, { zone: timeZone }).plus({ days: 1 }).startOf('day');
  if (!next.isValid) throw new RangeError(`${day} is no day in ${timeZone}`);
  return new Date(next.toMillis()).toISOString();
}
