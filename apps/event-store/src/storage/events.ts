import { checksumOf, type Numbered } from './checksum';
import type { Db } from './database';
import { StorageCorrupt } from './faults';
import { headOf, idOf } from './record';
import { NO_STREAM } from './revisions';

/** An event as it is stored: its number in the whole log, its number in its stream, and its message. */
export type StoredEvent = Numbered;

type Row = [position: number, stream: number, revision: number, checksum: number, record: Buffer];

const COLUMNS = 'position, stream, revision, checksum, record';

/** The table of events. Whatever it gives out has passed its checksum. */
export class Events {
  readonly #statements;

  constructor(db: Db) {
    const rows = (sql: string) => db.prepare(sql).raw();
    this.#statements = {
      insert: db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)'),
      lastPosition: rows('SELECT max(position) FROM events'),
      last: rows(`SELECT ${COLUMNS} FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1`),
      lastRevision: rows('SELECT max(revision) FROM events WHERE stream = ?'),
      byId: rows('SELECT max(revision) FROM events INDEXED BY events_by_id WHERE stream = ? AND id = ?'),
      at: rows(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision = ?`),
      streamForwards: rows(
        `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
      ),
      streamBackwards: rows(
        `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
      ),
      allForwards: rows(`SELECT ${COLUMNS} FROM events WHERE position >= ? ORDER BY position LIMIT ?`),
      allBackwards: rows(`SELECT ${COLUMNS} FROM events WHERE position <= ? ORDER BY position DESC LIMIT ?`),
    };
  }

  insert(event: StoredEvent, id: string): void {
    const { position, stream, revision, record } = event;
    this.#statements.insert.run(position, stream, revision, idBytes(id), checksumOf(event), record);
  }

  /** 0 where nothing was ever written. */
  lastPosition(): number {
    return number(this.#statements.lastPosition.get()) ?? 0;
  }

  lastRevision(stream: number): number {
    return number(this.#statements.lastRevision.get(stream)) ?? NO_STREAM;
  }

  /** The name that the last event of a stream says; undefined where it has none, or one that cannot be believed. */
  nameIn(stream: number): string | undefined {
    const row = this.#statements.last.get(stream) as Row | undefined;
    return row && isWhole(row) ? headOf(row[4]).stream : undefined;
  }

  revisionOf(stream: number, id: string): number | undefined {
    return number(this.#statements.byId.get(stream, idBytes(id)));
  }

  at(stream: number, revision: number): StoredEvent | undefined {
    const row = this.#statements.at.get(stream, revision) as Row | undefined;
    return row && verified(row);
  }

  /** `count` events of a stream, which it must have, from a revision on, that one included. */
  ofStream(stream: number, from: number, forwards: boolean, count: number): StoredEvent[] {
    const { streamForwards, streamBackwards } = this.#statements;
    const rows = (forwards ? streamForwards : streamBackwards).all(stream, from, count) as Row[];
    return withoutGaps(rows.map(verified), { from, forwards, count }, ({ revision }) => revision);
  }

  /** `count` events of the whole log, which it must have, from a position on, that one included. */
  ofAll(from: number, forwards: boolean, count: number): StoredEvent[] {
    const { allForwards, allBackwards } = this.#statements;
    const rows = (forwards ? allForwards : allBackwards).all(from, count) as Row[];
    return withoutGaps(rows.map(verified), { from, forwards, count }, ({ position }) => position);
  }
}

const number = (row: unknown): number | undefined => (row as [number | null] | undefined)?.[0] ?? undefined;

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const isWhole = ([position, stream, revision, checksum, record]: Row): boolean =>
  checksumOf({ position, stream, revision, record }) === checksum;

function verified(row: Row): StoredEvent {
  const [position, stream, revision, , record] = row;
  const event = { position, stream, revision, record };
  if (isWhole(row)) return event;
  throw new StorageCorrupt(
    `The event at position ${position} is damaged (${described(event)}): its checksum differs.`,
  );
}

function described({ record, revision }: StoredEvent): string {
  try {
    return `revision ${revision} of stream ${headOf(record).stream}, id ${idOf(record)}`;
  } catch (error) {
    return `unreadable: ${(error as Error).message}`;
  }
}

/** Revisions and positions are dense, so a hole between two rows, or too few of them, is a lost event. */
function withoutGaps(
  events: StoredEvent[],
  { from, forwards, count }: { from: number; forwards: boolean; count: number },
  numberOf: (event: StoredEvent) => number,
): StoredEvent[] {
  const step = forwards ? 1 : -1;
  events.forEach((event, n) => {
    const wanted = from + n * step;
    if (numberOf(event) === wanted) return;
    throw new StorageCorrupt(
      `Events are missing: ${wanted} is wanted, ${numberOf(event)} is next (${described(event)}).`,
    );
  });
  if (events.length < count)
    throw new StorageCorrupt(
      `Events are missing: ${from + events.length * step} is wanted, nothing is next.`,
    );
  return events;
}
