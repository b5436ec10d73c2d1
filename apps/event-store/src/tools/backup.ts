import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { check, type Checked } from './check';
import { openReadOnly } from './open-read-only';
import { Refused } from './refused';
import type { Report } from './report';

/**
 * Copies a data folder, as it stands at one instant, while a server may write to it; a folder under the final name is
 * whole, on disk and checked. Errors: `Refused` where it exists already, or the copy does not pass.
 */
export async function backup(dir: string, folder: string, report: Report): Promise<Checked> {
  const final = resolve(folder);
  if (existsSync(final)) throw new Refused(`${final} exists already: a backup never overwrites.`);
  const parent = dirname(final);
  mkdirSync(parent, { recursive: true });
  const unfinished = mkdtempSync(join(parent, `${basename(final)}.unfinished-`));
  try {
    copyInto(dir, join(unfinished, 'events.db'));
    const checked = await check(unfinished, report);
    if (checked.faults > 0) throw new Refused(`The copy of ${dir} has faults, so no backup was made.`);
    // Looking at the copy leaves these two behind, empty.
    for (const rest of ['-wal', '-shm']) rmSync(join(unfinished, `events.db${rest}`), { force: true });
    sync(unfinished);
    renameSync(unfinished, final);
    sync(parent);
    return checked;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** One read transaction: what is committed meanwhile waits in the server's log and is not in the copy. */
function copyInto(dir: string, file: string): void {
  const db = openReadOnly(dir);
  try {
    db.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  } finally {
    db.close();
  }
  sync(file);
}

/** Waits until a file, or a folder's list of names, is on disk. */
function sync(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
