import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BlobStore } from './blob-store';

/** Files in a folder of this machine, or one that all machines mount. */
export class FolderStore implements BlobStore {
  constructor(private readonly folder: string) {}

  async put(name: string, body: AsyncIterable<Buffer>): Promise<void> {
    const path = this.#path(name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomUUID()}.part`;
    try {
      await written(unfinished, body);
      await rename(unfinished, path);
      await synced(dirname(path));
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async get(name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.#path(name);
    return (await this.has(name)) ? createReadStream(path) : undefined;
  }

  async has(name: string): Promise<boolean> {
    return stat(this.#path(name)).then(() => true, unlessAbsent);
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
  }

  #path(name: string): string {
    if (!/^[0-9a-f]{8,}$/.test(name)) throw new Error(`${name} is no name of a blob`);
    return join(this.folder, name.slice(0, 2), name);
  }
}

async function written(path: string, body: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of body) await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function unlessAbsent(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOENT') throw error;
  return false;
}
