import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a random iv: iv, ciphertext, tag. `context` is authenticated, not stored. */
export function closeBox(key: Buffer, context: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  const ciphertext = cipher.update(plain);
  cipher.final();
  return Buffer.concat([iv, ciphertext, cipher.getAuthTag()]);
}

/** Throws where the box was altered, or closed with another key or context. */
export function openBox(key: Buffer, context: string, box: Buffer): Buffer {
  if (box.length < IV_BYTES + TAG_BYTES) throw new Error('too short for a sealed box');
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(box.subarray(-TAG_BYTES));
  const plain = decipher.update(box.subarray(IV_BYTES, -TAG_BYTES));
  decipher.final();
  return plain;
}
