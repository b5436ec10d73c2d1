import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { BlobStore } from './blob-store';

export interface S3Options {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const ATTEMPTS = 3;

/** A bucket of an S3-compatible store; paths in place of host names, as self-hosted stores have it. */
export class S3Store implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ endpoint, region, bucket, ...credentials }: S3Options) {
    this.#bucket = bucket;
    this.#client = new S3Client({
      endpoint,
      region,
      credentials,
      forcePathStyle: true,
      maxAttempts: ATTEMPTS,
      // Checksums in trailers are not understood by every store; each frame carries its own tag.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(name: string, body: AsyncIterable<Buffer>, size: number): Promise<void> {
    const Body = Readable.from(body, { objectMode: false });
    await this.#client.send(new PutObjectCommand({ ...this.#object(name), Body, ContentLength: size }));
  }

  async get(name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const found = await this.#client.send(new GetObjectCommand(this.#object(name))).catch(unlessAbsent);
    return found?.Body as AsyncIterable<Uint8Array> | undefined;
  }

  async has(name: string): Promise<boolean> {
    const found = await this.#client.send(new HeadObjectCommand(this.#object(name))).catch(unlessAbsent);
    return found !== undefined;
  }

  async remove(name: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(name)));
  }

  close(): void {
    this.#client.destroy();
  }

  #object(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: `${name.slice(0, 2)}/${name}` };
  }
}

function unlessAbsent(error: Error & { $metadata?: { httpStatusCode?: number } }): undefined {
  if (error.name !== 'NoSuchKey' && error.name !== 'NotFound') throw error;
  return undefined;
}
