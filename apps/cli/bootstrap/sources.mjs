import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inHome } from './places.mjs';

/** Every file under these folders, by its path from home. */
export const filesUnder = (...folders) =>
  folders.filter((folder) => existsSync(inHome(folder))).flatMap(walk);

function walk(folder) {
  return readdirSync(inHome(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Changes when a file comes, goes, or is written. */
export function stateOf(files) {
  const digest = createHash('sha256').update(process.versions.node);
  for (const file of files) {
    const found = statSync(inHome(file), { throwIfNoEntry: false });
    digest.update(`${file} ${found?.size} ${found?.mtimeMs}\n`);
  }
  return digest.digest('hex');
}
