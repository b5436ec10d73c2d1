import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const ENCODING = Buffer.from('binary/encrypted');

/** Nothing that Temporal keeps can be read without the key: AES-256-GCM over the whole payload; iv, ciphertext, tag. */
export function payloadEncryption(key: Buffer): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(key, payload)),
    decode: async (payloads) => payloads.map((payload) => decrypt(key, payload)),
  };
}

function encrypt(key: Buffer, payload: Payload): Payload {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  const ciphertext = cipher.update(temporal.api.common.v1.Payload.encode(payload).finish());
  cipher.final();
  return { metadata: { encoding: ENCODING }, data: Buffer.concat([iv, ciphertext, cipher.getAuthTag()]) };
}

function decrypt(key: Buffer, payload: Payload): Payload {
  const { metadata, data } = payload;
  // Search attributes and what other tools wrote are not ours to decrypt.
  if (!metadata?.encoding || !ENCODING.equals(metadata.encoding)) return payload;
  if (!data || data.length < IV_BYTES + TAG_BYTES) throw new ValueError('An encrypted payload is too short');
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  const plain = decipher.update(data.subarray(IV_BYTES, -TAG_BYTES));
  decipher.final();
  return temporal.api.common.v1.Payload.decode(plain);
}
