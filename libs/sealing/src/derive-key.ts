import { hkdfSync } from 'node:crypto';

/** A key of 32 bytes for one purpose, by HKDF-SHA256; keys of different purposes tell nothing of each other. */
export const deriveKey = (masterKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, 'suaka', purpose, 32));
