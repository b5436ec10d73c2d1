import { crc32 } from 'node:zlib';

export interface Numbered {
  position: number;
  stream: number;
  revision: number;
  record: Buffer;
}

/** CRC-32 of a record that also covers the numbers it is filed under. */
export function checksumOf({ position, stream, revision, record }: Numbered): number {
  return crc32(record, crc32(`${position} ${stream} ${revision}`));
}
