import type { Db } from '../storage/database';
import { GROUPS, groupsIn, type StoredGroup } from '../storage/group-table';

export interface EventRow {
  position: number;
  stream: number;
  revision: number;
  id: Buffer;
  checksum: number;
  record: Buffer;
}

type Row = [position: number, stream: number, revision: number, id: Buffer, checksum: number, record: Buffer];

const eventRow = ([position, stream, revision, id, checksum, record]: Row): EventRow => ({
  position,
  stream,
  revision,
  id,
  checksum,
  record,
});

const LISTED = 100;

/** What the engine itself finds wrong with its file: pages, tables and that the indexes agree with them. */
export function integrityFaults(db: Db): string[] {
  try {
    const rows = db.pragma(`integrity_check(${LISTED})`) as { integrity_check: string }[];
    const said = rows.map((row) => row.integrity_check);
    return said.length === 1 && said[0] === 'ok' ? [] : said.map((text) => `the file: ${text}`);
  } catch (error) {
    return [`the file: ${(error as Error).message}`];
  }
}

export interface Rows {
  lastPosition(): number;
  between(from: number, to: number): EventRow[];
  /** `undefined` where the table of streams does not have it. */
  nameOf(stream: number): string | undefined;
  streamIds(): number[];
  groups(): StoredGroup[];
}

export function openRows(db: Db): Rows {
  const last = db.prepare('SELECT max(position) FROM events').raw();
  // The table itself, never an index in its place.
  const between = db
    .prepare(
      `SELECT position, stream, revision, id, checksum, record FROM events NOT INDEXED
     WHERE position BETWEEN ? AND ? ORDER BY position`,
    )
    .raw();
  const name = db.prepare('SELECT name FROM streams WHERE id = ?').raw();
  const ids = db.prepare('SELECT id FROM streams ORDER BY id').raw();
  const groups = db.prepare(GROUPS).raw();
  return {
    groups: () => groupsIn(groups.all()),
    lastPosition: () => (last.get() as [number | null])[0] ?? 0,
    between: (from, to) => (between.all(from, to) as Row[]).map(eventRow),
    nameOf: (stream) => (name.get(stream) as [Buffer] | undefined)?.[0].toString(),
    streamIds: () => (ids.all() as [number][]).map(([id]) => id),
  };
}

/** Reads event by event where a page as a whole cannot be read. */
export function faultyNumbers(
  between: Rows['between'],
  from: number,
  to: number,
  fault: (text: string) => void,
): EventRow[] {
  const readable: EventRow[] = [];
  for (let at = from; at <= to; at++) {
    try {
      readable.push(...between(at, at));
    } catch (error) {
      fault(`position ${at} cannot be read: ${(error as Error).message}`);
    }
  }
  return readable;
}
