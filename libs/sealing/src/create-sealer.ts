import { existsSync } from 'node:fs';
import { createLogger } from '@suaka/runtime';
import { type KeysDb, migrateKeys, openKeysDatabase } from './database';
import { destroyKeys } from './destroy';
import { readCopy } from './key-copy';
import { KeyStore } from './key-store';
import { type KeyWrapper, masterKeyWrapper } from './key-wrapper';
import { listenForDestroyed } from './listen-for-destroyed';
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
  /** The persons that the log says are erased; asked where lost keys are restored, since the copy may be an older one. */
  findErased?: () => Promise<readonly string[]>;
}

/** Opens the key store in PostgreSQL schema `keys`, making it where need be. Errors: `WrongMasterKey`, or the database's own. */
export async function createSealer(options: SealerOptions): Promise<Sealer> {
  const { databaseUrl, masterKey, copy, wrapper, findErased } = options;
  const db = openKeysDatabase(databaseUrl);
  const wrapping = wrapper ?? masterKeyWrapper(masterKey);
  try {
    await migrateKeys(db);
    const store = new KeyStore(db, wrapping, copy);
    await store.claim();
    if (copy && existsSync(copy)) await restoreWhereLost(db, wrapping, copy, findErased);
    const secret = await secretOf(store);
    const stopListening = listenForDestroyed(databaseUrl, (personId) => store.forget(personId));
    return sealerOver(store, secret, async () => {
      await stopListening();
      await db.destroy();
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** An empty store beside a copy with keys is one that was lost. */
async function restoreWhereLost(
  db: KeysDb,
  wrapper: KeyWrapper,
  copy: string,
  findErased: SealerOptions['findErased'],
): Promise<void> {
  const held = db.selectFrom('keys.person_key').select('person_id').where('wrapped', 'is not', null);
  if (await held.limit(1).executeTakeFirst()) return;
  // Tombstones first: whoever was erased does not come back, not even for a moment.
  await destroyKeys(db, (await findErased?.()) ?? [], copy);
  const { keys, destroyed, torn } = await readCopy(copy);
  await destroyKeys(db, destroyed);
  const { added } = await restoreKeys(db, wrapper, keys);
  createLogger('sealing').warn(
    { copy, added, torn },
    'the key store was empty and is restored from its copy',
  );
}
