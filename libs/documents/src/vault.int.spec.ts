import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startS3 } from '../../../test/fixtures/s3';
import { all, inChunks, noise, secret } from '../testing/bytes';
import type { BlobStore } from './blob-store';
import { FolderStore } from './folder-store';
import { S3Store, type S3Options } from './s3-store';
import { Vault } from './vault';

const scan = noise(200_000);
const reading = (bytes: Buffer) => () => inChunks(bytes, 7_000);

async function inFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'suaka-blobs-'));
  const close = () => rm(folder, { recursive: true, force: true });
  return { blobs: new FolderStore(folder) as BlobStore, close };
}

async function inBucket() {
  const server = await startS3();
  const blobs = new S3Store(server.options);
  await makeBucket(server.options);
  const close = async () => {
    blobs.close();
    await server.close();
  };
  return { blobs: blobs as BlobStore, close };
}

async function makeBucket({ bucket, endpoint, region, ...credentials }: S3Options): Promise<void> {
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
}

describe.each([
  ['a folder', inFolder],
  ['a bucket of a real S3 server', inBucket],
])('a vault over %s', (_, start) => {
  let place: { blobs: BlobStore; close(): Promise<void> };
  let vault: Vault;
  beforeAll(async () => {
    place = await start();
    vault = new Vault(place.blobs, secret);
  });
  afterAll(() => place.close());

  it('gives back what it keeps', async () => {
    const { sha256, size } = await vault.keep(reading(scan));
    expect(size).toBe(scan.length);
    expect((await all((await vault.open(sha256))!)).equals(scan)).toBe(true);
  });

  it('keeps an empty file too', async () => {
    const { sha256 } = await vault.keep(reading(Buffer.alloc(0)));
    expect(await all((await vault.open(sha256))!)).toHaveLength(0);
  });

  it('knows the same content again, and keeps it once', async () => {
    const first = await vault.keep(reading(scan));
    let readings = 0;
    const again = await vault.keep(() => {
      readings++;
      return inChunks(scan, 500);
    });
    expect(again).toEqual(first);
    expect(readings).toBe(1);
  });

  it('is as full as a large file needs', async () => {
    const large = noise(30 * 1024 * 1024);
    const { sha256 } = await vault.keep(reading(large));
    expect((await all((await vault.open(sha256))!)).equals(large)).toBe(true);
    await vault.forget(sha256);
    expect(await vault.open(sha256)).toBeUndefined();
  });

  it('has nothing for a hash that it never saw, nor under the secrets of another installation', async () => {
    const { sha256 } = await vault.keep(reading(scan));
    const another = new Vault(place.blobs, (purpose) => secret(`other ${purpose}`));
    expect(await vault.open('0'.repeat(64))).toBeUndefined();
    expect(await another.open(sha256)).toBeUndefined();
  });
});

describe('a vault in a folder', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'suaka-blobs-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const blob = async () => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const [file, ...more] = names.filter((entry) => entry.isFile());
    expect(more).toEqual([]);
    return join(file!.parentPath, file!.name);
  };

  it('holds nothing in clear, also not the hash', async () => {
    const vault = new Vault(new FolderStore(folder), secret);
    const { sha256 } = await vault.keep(reading(Buffer.from('paspor A1234567 Contoh Sri')));
    const path = await blob();
    expect((await readFile(path)).includes('A1234567')).toBe(false);
    expect(path).not.toContain(sha256);
  });

  it('serves nothing that was altered', async () => {
    const vault = new Vault(new FolderStore(folder), secret);
    const { sha256 } = await vault.keep(reading(scan));
    const bytes = await readFile(await blob());
    bytes[150_000]! ^= 1;
    await writeFile(await blob(), bytes);
    await expect(all((await vault.open(sha256))!)).rejects.toThrow('cannot be opened');
  });

  it('has nothing half, when the content breaks off while it is kept', async () => {
    const vault = new Vault(new FolderStore(folder), secret);
    let reads = 0;
    const breaking = async function* () {
      yield* inChunks(scan, 7_000);
      if (reads++ > 0) throw new Error('the disk is gone');
    };
    await expect(vault.keep(breaking)).rejects.toThrow('the disk is gone');
    expect(
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()),
    ).toEqual([]);
  });
});
