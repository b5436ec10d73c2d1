import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { FolderInUse } from './faults';

/**
 * Takes the folder for this process. The lock is the kernel's, on a file of its own: it ends with the process,
 * however that ends, and leaves the data file open to a backup. Errors: `FolderInUse`.
 */
export function takeOwnership(dir: string): { release(): void } {
  const owner = join(dir, 'owner.pid');
  const lock = new Database(join(dir, 'owner.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new FolderInUse(`${dir} is in use by another event store (process ${pidIn(owner)}).`, {
      cause: error,
    });
  }
  writeFileSync(owner, `${process.pid}\n`);
  return { release: () => void lock.close() };
}

function pidIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    return `unknown: ${(error as Error).message}`;
  }
}
