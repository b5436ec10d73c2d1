import type { LogEvent } from './log-event';

export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const metastreamOf = (stream: string): string => `$$${stream}`;
export const originalOf = (metastream: string): string => metastream.slice(2);

/** A stream that a server keeps for itself, or the metadata of one: each server has its own. */
export function isSystemStream(stream: string): boolean {
  return isMetastream(stream) ? isSystemStream(originalOf(stream)) : stream.startsWith('$');
}

/** Whether an event of a metastream deletes its stream softly. JSON's number is too large to be exact. */
export const isSoftDelete = (event: LogEvent): boolean => Number(objectIn(event)?.$tb ?? 0) >= 2 ** 63;

/** Whether two logs say the same about a stream, in whatever order and spacing. */
export function sayTheSame(one: LogEvent, other: LogEvent): boolean {
  const [left, right] = [objectIn(one), objectIn(other)];
  return left !== undefined && right !== undefined && canonical(left) === canonical(right);
}

function objectIn({ data }: LogEvent): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const canonical = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
