import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FolderInUse } from '../storage/faults';
import { takeOwnership } from '../storage/owner-lock';
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
  const prefix = `${basename(final)}.unfinished-`;
  removeAbandoned(parent, prefix);
  const unfinished = mkdtempSync(join(parent, prefix));
  const ownership = takeOwnership(unfinished);
  try {
    copyInto(dir, join(unfinished, 'events.db'));
    const checked = await check(unfinished, report);
    if (checked.faults > 0) throw new Refused(`The copy of ${dir} has faults, so no backup was made.`);
    // What owning the copy and looking at it leave behind.
    for (const rest of readdirSync(unfinished)) if (rest !== 'events.db') rmSync(join(unfinished, rest));
    sync(unfinished);
    renameSync(unfinished, final);
    sync(parent);
    return checked;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    ownership.release();
  }
}

/** Removes what killed backups have left; one that still runs owns its folder. */
function removeAbandoned(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(parent, name);
    try {
      takeOwnership(folder).release();
    } catch (error) {
      if (error instanceof FolderInUse) continue;
      throw error;
    }
    rmSync(folder, { recursive: true });
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
