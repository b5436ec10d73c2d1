import { type KeysDb, migrateKeys, openKeysDatabase } from './database';
import { destroyKeys, withoutNewKeys } from './destroy';
import { readCopy, replaceCopy } from './key-copy';
import { KeyStore } from './key-store';
import { type KeyWrapper, masterKeyWrapper } from './key-wrapper';
import { restoreKeys, type Restored } from './restore';
import { allKeys, rotateKeys } from './rotate';

export interface KeySafeOptions {
  databaseUrl: string;
  /** 32 bytes. */
  masterKey: Buffer;
  /** The file that the running processes copy new keys to. */
  copy?: string;
}

/** The care of all keys at once: backup, restoring, another master key. */
export class KeySafe {
  private constructor(
    private readonly db: KeysDb,
    private readonly wrapper: KeyWrapper,
    private readonly copy?: string,
  ) {}

  /** Errors: `WrongMasterKey`, or the database's own. */
  static async open({ databaseUrl, masterKey, copy }: KeySafeOptions): Promise<KeySafe> {
    const db = openKeysDatabase(databaseUrl);
    const wrapper = masterKeyWrapper(masterKey);
    try {
      await migrateKeys(db);
      await new KeyStore(db, wrapper).claim();
      return new KeySafe(db, wrapper, copy);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  }

  /** Writes every key, wrapped, to a file. How many. */
  async backup(file: string): Promise<number> {
    const all = await allKeys(this.db);
    await replaceCopy(file, all);
    return all.keys.length;
  }

  /**
   * `erased`: the persons that the log says are erased, whatever the file holds.
   * Errors: `WrongMasterKey`, `KeysDiffer`; nothing is restored then.
   */
  async restore(file: string, erased: readonly string[] = []): Promise<Restored & { torn: number }> {
    const { keys, destroyed, torn } = await readCopy(file);
    await destroyKeys(this.db, [...new Set([...erased, ...destroyed])], this.copy);
    return { ...(await restoreKeys(this.db, this.wrapper, keys)), torn };
  }

  /** From now on only the new master key opens what is sealed; the copy follows. How many keys were wrapped anew. */
  async rotate(newMasterKey: Buffer): Promise<number> {
    const rotated = await rotateKeys(this.db, this.wrapper, masterKeyWrapper(newMasterKey));
    const { copy } = this;
    if (copy) await withoutNewKeys(this.db, async (turn) => replaceCopy(copy, await allKeys(turn)));
    return rotated;
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
