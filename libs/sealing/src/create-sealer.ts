import { existsSync } from 'node:fs';
import { createLogger } from '@suaka/runtime';
import { type KeysDb, migrateKeys, openKeysDatabase } from './database';
import { readCopy } from './key-copy';
import { KeyStore } from './key-store';
import { type KeyWrapper, masterKeyWrapper } from './key-wrapper';
import { restoreKeys } from './restore';
import { type Sealer, sealerOver } from './sealer';
import { secretOf } from './secret';

export interface SealerOptions {
  databaseUrl: string;
  /** 32 bytes. */
  masterKey: Buffer;
  /** A file of wrapped keys, kept beside the database and read where the database has lost them. */
  copy?: string;
  /** Instead of the master key, where keys are wrapped elsewhere. */
  wrapper?: KeyWrapper;
}

/** Opens the key store in PostgreSQL schema `keys`, making it where need be. Errors: `WrongMasterKey`, or the database's own. */
export async function createSealer({
  databaseUrl,
  masterKey,
  copy,
  wrapper,
}: SealerOptions): Promise<Sealer> {
  const db = openKeysDatabase(databaseUrl);
  const wrapping = wrapper ?? masterKeyWrapper(masterKey);
  try {
    await migrateKeys(db);
    const store = new KeyStore(db, wrapping, copy);
    await store.claim();
    if (copy && existsSync(copy)) await restoreWhereLost(db, wrapping, copy);
    return sealerOver(store, await secretOf(store), () => db.destroy());
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** An empty store beside a copy with keys is one that was lost. */
async function restoreWhereLost(db: KeysDb, wrapper: KeyWrapper, copy: string): Promise<void> {
  if (await db.selectFrom('keys.person_key').select('person_id').limit(1).executeTakeFirst()) return;
  const { keys, torn } = await readCopy(copy);
  const { added } = await restoreKeys(db, wrapper, keys);
  createLogger('sealing').warn(
    { copy, added, torn },
    'the key store was empty and is restored from its copy',
  );
}
