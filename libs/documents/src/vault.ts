import { createHash, createHmac } from 'node:crypto';
import type { BlobStore } from './blob-store';
import { DocumentBroken } from './errors';
import { opened, sealed, sealedSize } from './frames';

export interface Kept {
  /** Of the content, in hex; whoever has it can open the document, so it is as personal as the document. */
  sha256: string;
  /** In bytes. */
  size: number;
}

type Reading = () => AsyncIterable<Uint8Array>;

/**
 * Each content once, however often it comes, sealed under a key of its own. Key and name derive from the content's
 * SHA-256 and two secrets of the installation: without the hash, which its owners keep sealed under their person's key, a
 * blob cannot be opened any more, wherever a copy of it lies.
 */
export class Vault {
  readonly #naming: Buffer;
  readonly #sealing: Buffer;

  constructor(
    private readonly blobs: BlobStore,
    secret: (purpose: string) => Buffer,
  ) {
    this.#naming = secret('document names');
    this.#sealing = secret('document keys');
  }

  /** Reads twice: to know the content, then to seal it. */
  async keep(read: Reading): Promise<Kept> {
    const kept = await identified(read());
    const name = this.#nameOf(kept.sha256);
    if (await this.blobs.has(name)) return kept;
    await this.blobs.put(name, sealed(read(), this.#seal(name, kept.sha256)), sealedSize(kept.size));
    return kept;
  }

  /** `undefined` where it is not kept. Errors, while reading: `DocumentBroken`. */
  async open(sha256: string): Promise<AsyncIterable<Buffer> | undefined> {
    const name = this.#nameOf(sha256);
    const blob = await this.blobs.get(name);
    return blob && checked(opened(blob, this.#seal(name, sha256)), sha256);
  }

  has(sha256: string): Promise<boolean> {
    return this.blobs.has(this.#nameOf(sha256));
  }

  forget(sha256: string): Promise<void> {
    return this.blobs.remove(this.#nameOf(sha256));
  }

  #nameOf(sha256: string): string {
    return createHmac('sha256', this.#naming).update(sha256).digest('hex');
  }

  #seal(context: string, sha256: string) {
    return { key: createHmac('sha256', this.#sealing).update(sha256).digest(), context };
  }
}

async function identified(source: AsyncIterable<Uint8Array>): Promise<Kept> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

async function* checked(source: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of source) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new DocumentBroken('document', 'its content is another');
}
