import { closeBox, openBox } from './box';
import { deriveKey } from './derive-key';

/** Keeps the keys of persons unreadable at rest; a key management service can stand in for the master key. */
export interface KeyWrapper {
  /** Names the wrapping key without telling it; stored with each key that it wraps. */
  id: string;
  wrap(personId: string, key: Buffer): Promise<Buffer>;
  /** Throws where the key was wrapped by another wrapper or for another person. */
  unwrap(personId: string, wrapped: Buffer): Promise<Buffer>;
}

export function masterKeyWrapper(masterKey: Buffer): KeyWrapper {
  const key = deriveKey(masterKey, 'person-keys');
  return {
    id: `master:${deriveKey(masterKey, 'person-keys-id').toString('hex', 0, 8)}`,
    wrap: async (personId, plain) => closeBox(key, personId, plain),
    unwrap: async (personId, wrapped) => openBox(key, personId, wrapped),
  };
}
