import { masterKeyFrom } from '@suaka/runtime';
import { KeysDiffer, KeySafe, WrongMasterKey } from '@suaka/sealing';
import type { ReachConfig } from '../config';
import { Obstacle } from '../obstacle';
import { findRunning } from '../reach/reach';

/** Does something with the keys of what runs. Errors: `Obstacle` for what a person can mend. */
export async function withKeySafe<T>(work: (safe: KeySafe, config: ReachConfig) => Promise<T>): Promise<T> {
  const config = await findRunning();
  const { DATABASE_URL: databaseUrl, SUAKA_KEYS_COPY_FILE: copy } = config;
  try {
    const safe = await KeySafe.open({ databaseUrl, copy, masterKey: masterKeyFrom(config) });
    return await work(safe, config).finally(() => safe.close());
  } catch (error) {
    if (error instanceof WrongMasterKey || error instanceof KeysDiffer) throw new Obstacle(error.message);
    throw error;
  }
}
