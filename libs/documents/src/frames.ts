import { closeBox, openBox } from '@suaka/sealing';
import { DocumentBroken } from './errors';

/** Plain bytes in one frame, at most. */
export const FRAME_BYTES = 64 * 1024;
/** A frame is the length of its box, 4 bytes, and the box: 12 bytes of iv, the ciphertext, 16 bytes of tag. */
const LENGTH_BYTES = 4;
const BOX_OVERHEAD = 28;

export interface Seal {
  /** 32 bytes. */
  key: Buffer;
  /** What the frames belong to; they open nowhere else. */
  context: string;
}

/** Bytes that so many plain bytes take as a whole sealed file. */
export function sealedSize(size: number): number {
  const frames = Math.max(1, Math.ceil(size / FRAME_BYTES));
  return size + frames * (LENGTH_BYTES + BOX_OVERHEAD);
}

/** Seals a file whole: frames bound to their place, the last one marked, so that none can be moved or cut off. */
export async function* sealed(source: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Buffer> {
  let at = 0;
  let held: Buffer | undefined;
  for await (const piece of pieces(source)) {
    if (held) {
      yield frame(seal, at, held);
      at += held.length;
    }
    held = piece;
  }
  yield frame(seal, at, held ?? Buffer.alloc(0), true);
}

/** Opens what `sealed` made. Errors: `DocumentBroken` where anything was altered, moved or cut off. */
export async function* opened(source: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Buffer> {
  let at = 0;
  let held: Buffer | undefined;
  for await (const box of boxes(source)) {
    if (held) {
      const plain = open(seal, at, held);
      at += plain.length;
      yield plain;
    }
    held = box;
  }
  if (!held) throw new DocumentBroken(seal.context, 'it is empty');
  yield open(seal, at, held, true);
}

/** One frame of a file that grows. */
export function frame({ key, context }: Seal, at: number, plain: Buffer, last = false): Buffer {
  const box = closeBox(key, placed(context, at, last), plain);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(box.length);
  return Buffer.concat([length, box]);
}

/** Opens frames made one by one. */
export async function* openedFrames(source: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const box of boxes(source)) {
    const plain = open(seal, at, box);
    at += plain.length;
    yield plain;
  }
}

/** Of a growing file, told by the lengths alone: plain bytes that it holds, and bytes up to the last whole frame. */
export async function measured(source: AsyncIterable<Uint8Array>): Promise<{ plain: number; whole: number }> {
  let plain = 0;
  let whole = 0;
  for await (const box of boxes(source, 'torn')) {
    plain += box.length - BOX_OVERHEAD;
    whole += LENGTH_BYTES + box.length;
  }
  return { plain, whole };
}

/** The same bytes in pieces of a frame's size. */
export async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let from = 0;
    for (; held.length - from >= FRAME_BYTES; from += FRAME_BYTES)
      yield held.subarray(from, from + FRAME_BYTES);
    held = held.subarray(from);
  }
  if (held.length > 0) yield held;
}

async function* boxes(source: AsyncIterable<Uint8Array>, torn?: 'torn'): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    for (let end = endOf(held); end !== undefined && end <= held.length; end = endOf(held)) {
      yield held.subarray(LENGTH_BYTES, end);
      held = held.subarray(end);
    }
  }
  if (held.length > 0 && !torn) throw new DocumentBroken('frame', 'it is cut short');
}

function endOf(held: Buffer): number | undefined {
  if (held.length < LENGTH_BYTES) return undefined;
  const length = held.readUInt32BE(0);
  if (length < BOX_OVERHEAD || length > FRAME_BYTES + BOX_OVERHEAD)
    throw new DocumentBroken('frame', `no frame is ${length} bytes long`);
  return LENGTH_BYTES + length;
}

function open({ key, context }: Seal, at: number, box: Buffer, last = false): Buffer {
  try {
    return openBox(key, placed(context, at, last), box);
  } catch (error) {
    throw new DocumentBroken(context, error);
  }
}

const placed = (context: string, at: number, last: boolean): string => `${context}@${at}${last ? '.' : ''}`;
