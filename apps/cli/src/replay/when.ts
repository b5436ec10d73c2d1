import { DateTime } from 'luxon';
import { Obstacle } from '../obstacle';

/** A point in a case's past. */
export type Until = { revision: bigint } | { moment: string };

/** Reads `7` as a revision, `2026-11-01T09:00+07:00` as a moment. Errors: `Obstacle`. */
export function parseUntil(text: string): Until {
  if (/^\d+$/.test(text)) return { revision: BigInt(text) };
  const moment = DateTime.fromISO(text, { setZone: true });
  if (!moment.isValid) {
    throw new Obstacle(
      `"${text}" is neither a revision, such as 7, nor a moment, such as 2026-11-01T09:00+07:00.`,
    );
  }
  if (!/(Z|[+-]\d\d(:?\d\d)?)$/i.test(text) || !text.includes('T')) {
    throw new Obstacle(
      `"${text}" does not say in which zone: add its offset, such as 2026-11-01T09:00+07:00.`,
    );
  }
  return { moment: moment.toUTC().toISO() };
}

/** An instant as the case's office reads it, with its offset. */
export const localTime = (at: string, zone: string): string =>
  DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd HH:mm:ss ZZ');
