/** Where sealed files lie, under names that tell nothing. */
export interface BlobStore {
  /** Whole and safe when it resolves, or not there at all; a name that is taken keeps what it has. `size` in bytes. */
  put(name: string, body: AsyncIterable<Buffer>, size: number): Promise<void>;
  /** `undefined` where there is none. */
  get(name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  has(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
}
