import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type BlobStore,
  FolderStore,
  HEAD_BYTES,
  type Kept,
  mediaTypeOf,
  S3Store,
  scanned,
  ScannerAway,
  Uploads,
  Vault,
} from '@suaka/documents';
import { type Scan } from '@suaka/complaint';
import { createLogger, type Logger } from '@suaka/runtime';
import { type ApiConfig } from '../config';
import { Parts } from '../parts';
import { Problem } from '../problems';

type Reading = () => AsyncIterable<Uint8Array>;

export interface Taken extends Kept {
  mediaType: string;
  scan: Scan;
}

const HOUR_MS = 3_600_000;
const UPLOAD_LIFE_MS = 24 * HOUR_MS;

/** Where documents lie, how they come in, and who looks at them. */
@Injectable()
export class DocumentStore implements OnApplicationShutdown {
  readonly uploads: Uploads;
  readonly vault: Vault;
  readonly #scanner: string | undefined;
  readonly #blobs: BlobStore;
  readonly #logger: Logger = createLogger('documents');
  readonly #sweeping: NodeJS.Timeout;

  constructor({ config, sealer }: Parts) {
    this.#blobs = blobsOf(config);
    this.vault = new Vault(this.#blobs, sealer.secret);
    this.uploads = new Uploads(join(config.SUAKA_DOCUMENTS_DIR, 'uploads'), sealer.secret);
    this.#scanner = config.SUAKA_CLAMD;
    this.#sweeping = setInterval(() => void this.#sweep(), HOUR_MS).unref();
  }

  /** Nobody opens what was found infected, nor, where there is a scanner, what it has not seen. */
  isOpen({ verdict }: Scan): boolean {
    return verdict === 'clean' || (verdict === 'unscanned' && this.#scanner === undefined);
  }

  /** Knows, scans and keeps a content. Errors: `Problem` unaccepted_content. */
  async take(read: Reading): Promise<Taken> {
    const mediaType = await mediaTypeOf(await headOf(read()));
    if (mediaType === undefined) throw new Problem('unaccepted_content', { field: 'uploadId' });
    return { mediaType, scan: await this.scan(read), ...(await this.vault.keep(read)) };
  }

  async scan(read: Reading): Promise<Scan> {
    if (this.#scanner === undefined) return { verdict: 'unscanned' };
    try {
      const found = await scanned(this.#scanner, read());
      return found.clean ? { verdict: 'clean' } : { verdict: 'infected', signature: found.signature };
    } catch (error) {
      if (!(error instanceof ScannerAway)) throw error;
      this.#logger.warn({ err: error }, 'the scanner is away; what comes in is kept back');
      return { verdict: 'unscanned' };
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.#sweeping);
    if (this.#blobs instanceof S3Store) this.#blobs.close();
  }

  async #sweep(): Promise<void> {
    const dropped = await this.uploads.dropOlderThan(Date.now() - UPLOAD_LIFE_MS);
    if (dropped > 0) this.#logger.info({ dropped }, 'uploads that nobody went on with are dropped');
  }
}

function blobsOf(config: ApiConfig): BlobStore {
  const { SUAKA_S3_ENDPOINT: endpoint, SUAKA_S3_REGION: region, SUAKA_S3_BUCKET: bucket } = config;
  if (endpoint === undefined) return new FolderStore(join(config.SUAKA_DOCUMENTS_DIR, 'kept'));
  const secretAccessKey = config.SUAKA_S3_SECRET_FILE
    ? readFileSync(config.SUAKA_S3_SECRET_FILE, 'utf8').trim()
    : config.SUAKA_S3_SECRET!;
  return new S3Store({
    ...{ endpoint, region, bucket: bucket!, secretAccessKey },
    accessKeyId: config.SUAKA_S3_ACCESS_KEY!,
  });
}

async function headOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}
