import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, from the sources and from the build alike. */
export const home = upTo(__dirname);

function upTo(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return upTo(dirname(folder));
}
