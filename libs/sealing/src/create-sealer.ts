import { migrateKeys, openKeysDatabase } from './database';
import { KeyStore } from './key-store';
import { type KeyWrapper, masterKeyWrapper } from './key-wrapper';
import { type Sealer, sealerOver } from './sealer';

export interface SealerOptions {
  databaseUrl: string;
  /** 32 bytes. */
  masterKey: Buffer;
  /** Instead of the master key, where keys are wrapped elsewhere. */
  wrapper?: KeyWrapper;
}

/** Opens the key store in PostgreSQL schema `keys`, making it where need be. Errors: `WrongMasterKey`, or the database's own. */
export async function createSealer({ databaseUrl, masterKey, wrapper }: SealerOptions): Promise<Sealer> {
  const db = openKeysDatabase(databaseUrl);
  try {
    await migrateKeys(db);
    const store = new KeyStore(db, wrapper ?? masterKeyWrapper(masterKey));
    await store.check();
    return sealerOver(store, () => db.destroy());
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
