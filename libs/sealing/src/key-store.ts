import { randomBytes } from 'node:crypto';
import type { KeysDb } from './database';
import { destroyKeys } from './destroy';
import { KeyDestroyed, WrongMasterKey } from './errors';
import { addToCopy, type WrappedKey } from './key-copy';
import type { KeyWrapper } from './key-wrapper';
import { Recent } from './recent';

export type Keys = Map<string, Buffer>;

const CACHED_KEYS = 10_000;
/** How long a key destroyed by another process may still be in use in this one, where that was not heard. */
const CACHED_MS = 60_000;

/** One key a person, made when first wanted. What is absent is never remembered: another process may be making it. */
export class KeyStore {
  private forgotten = 0;
  private readonly recent = new Recent<Buffer>(CACHED_KEYS, CACHED_MS);

  constructor(
    private readonly db: KeysDb,
    private readonly wrapper: KeyWrapper,
    /** A file outside the database that every new key is written to before it is used. */
    private readonly copy?: string,
  ) {}

  /** Makes the wrapper the store's own where it has none. Throws `WrongMasterKey` where it has another. */
  async claim(): Promise<void> {
    const { id } = this.wrapper;
    await this.db
      .insertInto('keys.master')
      .values({ id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    this.checkWrapper((await this.db.selectFrom('keys.master').select('id').executeTakeFirstOrThrow()).id);
  }

  /** The keys there are; persons without one are left out. */
  async find(personIds: Iterable<string>): Promise<Keys> {
    const { keys, missing } = this.recall(personIds);
    if (missing.length === 0) return keys;
    // What is destroyed while it is read here must not be remembered.
    const { forgotten } = this;
    const rows = await this.db
      .selectFrom('keys.person_key')
      .select(['person_id', 'wrapped', 'wrapped_by'])
      .where('person_id', 'in', missing)
      .where('wrapped', 'is not', null)
      .$narrowType<WrappedKey>()
      .execute();
    for (const row of rows) {
      const key = await this.unwrap(row);
      keys.set(row.person_id, key);
      if (forgotten === this.forgotten) this.recent.set(row.person_id, key);
    }
    return keys;
  }

  /**
   * A key for each of the persons; where two processes make one at the same time, both get the one that was stored.
   * Errors: `KeyDestroyed` where one of them was erased.
   */
  async ensure(personIds: Iterable<string>): Promise<Keys> {
    const wanted = [...new Set(personIds)];
    const found = await this.find(wanted);
    const missing = wanted.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    // Sorted, so that two processes making the same keys wait for each other instead of deadlocking.
    const rows = await Promise.all(missing.sort().map((id) => this.newRow(id)));
    await this.store(rows);
    const made = await this.find(missing);
    const erased = missing.find((id) => !made.has(id));
    if (erased !== undefined) throw new KeyDestroyed(erased);
    return new Map([...found, ...made]);
  }

  /** For ever, in the database and in the copy; every process forgets them. */
  async destroy(personIds: readonly string[]): Promise<void> {
    await destroyKeys(this.db, personIds, this.copy);
    personIds.forEach((id) => this.forget(id));
  }

  /** One person's key, or all, to be looked up anew. */
  forget(personId?: string): void {
    this.forgotten += 1;
    if (personId === undefined) this.recent.clear();
    else this.recent.delete(personId);
  }

  /** Nobody sees a new key before it is in the copy too. */
  private async store(rows: WrappedKey[]): Promise<void> {
    await this.db.transaction().execute(async (turn) => {
      const stored = await turn
        .insertInto('keys.person_key')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning(['person_id', 'wrapped', 'wrapped_by'])
        .$narrowType<WrappedKey>()
        .execute();
      if (this.copy && stored.length > 0) await addToCopy(this.copy, stored);
    });
  }

  private recall(personIds: Iterable<string>): { keys: Keys; missing: string[] } {
    const keys: Keys = new Map();
    const missing: string[] = [];
    for (const id of new Set(personIds)) {
      const key = this.recent.get(id);
      if (key) keys.set(id, key);
      else missing.push(id);
    }
    return { keys, missing };
  }

  private async newRow(personId: string): Promise<WrappedKey> {
    const wrapped = await this.wrapper.wrap(personId, randomBytes(32));
    return { person_id: personId, wrapped, wrapped_by: this.wrapper.id };
  }

  private async unwrap(row: WrappedKey): Promise<Buffer> {
    this.checkWrapper(row.wrapped_by);
    return this.wrapper.unwrap(row.person_id, row.wrapped);
  }

  private checkWrapper(wrappedBy: string): void {
    if (wrappedBy !== this.wrapper.id) throw new WrongMasterKey(wrappedBy, this.wrapper.id);
  }
}
