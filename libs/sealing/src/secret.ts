import { deriveKey } from './derive-key';
import type { KeyStore } from './key-store';

/** Under this name the store keeps a secret of the installation's own, wrapped like a person's key. */
export const INSTALLATION = '$installation';

/**
 * Keys for other purposes than persons come from here and not from the master key, so that a new master key changes
 * none of them.
 */
export async function secretOf(store: Pick<KeyStore, 'ensure'>): Promise<(purpose: string) => Buffer> {
  const secret = (await store.ensure([INSTALLATION])).get(INSTALLATION);
  if (!secret) throw new Error("The installation's secret vanished while it was being made");
  return (purpose) => deriveKey(secret, purpose);
}
