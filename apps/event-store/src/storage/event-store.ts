import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { CommitSignal } from './commit-signal';
import { openDatabase, SCHEMA_VERSION, type Db } from './database';
import { Events } from './events';
import { storageFault } from './faults';
import { GroupTable } from './group-table';
import { GroupCommit } from './group-commit';
import { takeOwnership } from './owner-lock';
import { Reader } from './reader';
import type { ProposedEvent } from './record';
import type { Recovery } from './recovery';
import type { ExpectedRevision, WriteOutcome } from './revisions';
import { Streams } from './streams';
import { Writer } from './writer';

type Owner = ReturnType<typeof takeOwnership>;

/** What a test may put in the place of the clock and of the engine. */
export interface Seams {
  now?: () => number;
  engine?: (db: Db) => Db;
}

/** The whole storage: one folder, one owner. A write resolves when it is on disk. */
export class EventStore {
  readonly read: Reader;
  readonly groups: GroupTable;
  readonly commits = new CommitSignal();
  readonly recovery: Recovery;
  readonly #db: Db;
  readonly #writer: Writer;
  readonly #group: GroupCommit;
  readonly #owner: Owner;
  #committed: number;

  /** Errors: `FolderInUse`, `StorageCorrupt`. */
  static open(dir: string, { now = Date.now, engine = (db) => db }: Seams = {}): EventStore {
    mkdirSync(dir, { recursive: true });
    const owner = takeOwnership(dir);
    try {
      const store = new EventStore(dir, owner, now, engine);
      if (store.lastPosition === 0) store.#begin();
      return store;
    } catch (error) {
      owner.release();
      throw storageFault(error);
    }
  }

  private constructor(dir: string, owner: Owner, now: () => number, engine: (db: Db) => Db) {
    this.#owner = owner;
    const opened = openDatabase(dir);
    const db = engine(opened.db);
    this.#db = db;
    this.recovery = opened.recovery;
    const events = new Events(db);
    const streams = new Streams(db, events);
    this.read = new Reader(events, streams, now);
    this.#writer = new Writer(events, streams, now);
    this.#committed = this.#writer.lastPosition;
    this.#group = new GroupCommit(db, {
      committed: () => this.#grew(),
      rolledBack: () => this.#writer.reset(),
    });
    this.groups = new GroupTable(db, this.#group);
  }

  /** Position of the last event on disk; 0 without any. */
  get lastPosition(): number {
    return this.#committed;
  }

  /** All events or none; none where they are no longer wanted when their turn comes. */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly ProposedEvent[],
    wanted: () => boolean = () => true,
  ): Promise<WriteOutcome> {
    return this.#group.write(() =>
      wanted() ? this.#writer.append(stream, expected, events) : { kind: 'too_late' },
    );
  }

  softDelete(stream: string, expected: ExpectedRevision): Promise<WriteOutcome> {
    return this.#group.write(() => this.#writer.softDelete(stream, expected));
  }

  tombstone(stream: string, expected: ExpectedRevision): Promise<WriteOutcome> {
    return this.#group.write(() => this.#writer.tombstone(stream, expected));
  }

  /** Commits what is waiting at once. */
  flush(): void {
    this.#group.flush();
  }

  close(): void {
    try {
      this.#group.close();
      // Statements keep the engine from tidying up by itself.
      this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      this.#db.close();
      this.#owner.release();
    }
  }

  /** As on EventStoreDB, a system event comes first, and the log is never empty. */
  #begin(): void {
    const data = Buffer.from(JSON.stringify({ schema: SCHEMA_VERSION }));
    const event = { id: randomUUID(), type: '$storeCreated', json: true, data, metadata: Buffer.alloc(0) };
    void this.#group.write(() => this.#writer.append('$store', 'any', [event]));
    this.flush();
  }

  #grew(): void {
    if (this.#writer.lastPosition === this.#committed) return;
    this.#committed = this.#writer.lastPosition;
    this.commits.raise();
  }
}
