/** Text that is no cursor of this list. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; `null` after the last. */
  nextCursor: string | null;
}

const MOST_ROWS = 500;

/** One more than asked for, which tells whether there is a next page. */
export const rowsFor = (limit: number): number => pageSize(limit) + 1;
const pageSize = (limit: number): number => Math.min(Math.max(1, Math.trunc(limit) || 1), MOST_ROWS);

/** `keyOf`: the values that the list is ordered by, of which the last is unique. */
export function pageOf<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => (string | number | boolean)[],
): Page<Row> {
  const items = rows.slice(0, pageSize(limit));
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > items.length ? encode(keyOf(last)) : null };
}

const encode = (key: (string | number | boolean)[]): string =>
  Buffer.from(JSON.stringify(key.map(String))).toString('base64url');

export type Check = (text: string) => boolean;
export const isInteger: Check = (text) => /^-?\d{1,18}$/.test(text);
export const isInstant: Check = (text) =>
  /^\d{4}-[\dT:.-]{6,20}Z$/.test(text) && !Number.isNaN(Date.parse(text));
export const isBoolean: Check = (text) => text === 'true' || text === 'false';
export const isId: Check = (text) => /^[\w.-]{1,100}$/.test(text);

/** The key at which the page before ended. Errors: `InvalidCursor`. */
export function readCursor<const Checks extends readonly Check[]>(
  cursor: string,
  checks: Checks,
): { [Index in keyof Checks]: string } {
  const key = decode(cursor);
  const valid = Array.isArray(key) && key.length === checks.length;
  if (!valid || !checks.every((check, i) => typeof key[i] === 'string' && check(key[i])))
    throw new InvalidCursor(cursor);
  return key as unknown as { [Index in keyof Checks]: string };
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor(cursor);
  }
}
