import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

export const secret = (purpose: string): Buffer => Buffer.alloc(32, purpose);

export async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const all = (source: AsyncIterable<Uint8Array>): Promise<Buffer> => buffer(source);

export const noise = (size: number): Buffer => randomBytes(size);
