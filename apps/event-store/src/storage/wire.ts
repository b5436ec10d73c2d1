import { DELETED } from './revisions';

const TOMBSTONE = Buffer.from('ffffffffffffffff7f', 'hex');

/** Bytes that a protobuf varint takes; `n` is a whole number up to 2^53, or DELETED for 2^63-1. */
export function varintSize(n: number): number {
  if (n === DELETED) return TOMBSTONE.length;
  let size = 1;
  for (; n >= 128; n = Math.floor(n / 128)) size++;
  return size;
}

/** Writes a protobuf varint and gives the offset behind it. */
export function writeVarint(into: Buffer, offset: number, n: number): number {
  if (n === DELETED) return offset + TOMBSTONE.copy(into, offset);
  for (; n >= 128; n = Math.floor(n / 128)) into[offset++] = (n % 128) + 128;
  into[offset++] = n;
  return offset;
}

/** Writes a length-delimited field and gives the offset behind it. */
export function writeBytes(into: Buffer, offset: number, tag: number, bytes: Uint8Array): number {
  into[offset++] = tag;
  offset = writeVarint(into, offset, bytes.length);
  into.set(bytes, offset);
  return offset + bytes.length;
}

export const bytesSize = (length: number): number => 1 + varintSize(length) + length;

/** Where a length-delimited field of a message lies; `key` is its tag byte, `end` lies behind it. */
export interface Field {
  key: number;
  start: number;
  end: number;
}

/** Walks the fields of a message of one-byte tags with varint or length-delimited values. */
export function* fieldsOf(message: Uint8Array, offset = 0, end = message.length): Generator<Field> {
  while (offset < end) {
    const key = message[offset++] ?? 0;
    let length = 0;
    let scale = 1;
    for (;;) {
      const byte = message[offset++] ?? 0;
      length += (byte & 127) * scale;
      if (byte < 128) break;
      scale *= 128;
    }
    if ((key & 7) === 2) {
      yield { key, start: offset, end: offset + length };
      offset += length;
    }
  }
}
