import type { Db } from './database';
import { storageFault, StorageRefuses } from './faults';

interface Write {
  apply(): unknown;
  done(result: unknown): void;
  failed(error: Error): void;
  result?: unknown;
}

interface Hooks {
  committed(): void;
  rolledBack(): void;
}

const GROUP = 512;
const MOST_TURNS = 8;

/** Puts the writes that arrive together into one transaction, so that they share one wait for the disk. */
export class GroupCommit {
  readonly #db: Db;
  readonly #hooks: Hooks;
  #queue: Write[] = [];
  #scheduled = false;
  #closed = false;

  constructor(db: Db, hooks: Hooks) {
    this.#db = db;
    this.#hooks = hooks;
  }

  /**
   * Resolves when the write is on disk. `apply` runs inside the transaction, in order of arrival. Errors: `StorageRefuses`,
   * `StorageCorrupt`, what `apply` throws.
   */
  write<T>(apply: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new StorageRefuses('The event store is closed.'));
    return new Promise<T>((resolve, failed) => {
      this.#queue.push({ apply, done: resolve as (result: unknown) => void, failed });
      this.#schedule();
    });
  }

  /** Commits what is waiting at once. */
  flush(): void {
    while (this.#queue.length > 0) this.#commitGroup();
  }

  /** Commits what is waiting, and refuses what comes later. */
  close(): void {
    this.flush();
    this.#closed = true;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#gather(MOST_TURNS);
  }

  /** While a turn of the event loop brings more, they had better share the wait that comes. */
  #gather(turns: number): void {
    const before = this.#queue.length;
    setImmediate(() => {
      const waiting = this.#queue.length;
      if (waiting > before && waiting < GROUP && turns > 1) return this.#gather(turns - 1);
      this.#scheduled = false;
      this.#commitGroup();
      if (this.#queue.length > 0) this.#schedule();
    });
  }

  #commitGroup(): void {
    const group = this.#queue.splice(0, GROUP);
    if (group.length === 0) return;
    const failure = this.#commit(group);
    // One bad write must not refuse its neighbours.
    if (failure && group.length > 1) for (const write of group) settle([write], this.#commit([write]));
    else settle(group, failure);
  }

  #commit(group: Write[]): Error | undefined {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const write of group) write.result = write.apply();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      return storageFault(error);
    }
    this.#hooks.committed();
    return undefined;
  }

  #rollBack(): void {
    try {
      this.#db.exec('ROLLBACK');
    } catch (error) {
      // The engine rolls back by itself on some faults and then knows of no transaction.
      if (!String(error).includes('no transaction')) throw error;
    }
    this.#hooks.rolledBack();
  }
}

function settle(group: Write[], failure: Error | undefined): void {
  for (const write of group) {
    if (failure) write.failed(failure);
    else write.done(write.result);
  }
}
