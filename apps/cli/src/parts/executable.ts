import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';

export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

export async function onPath(program: string, path: string[]): Promise<string | undefined> {
  for (const folder of path) {
    const file = join(folder, program);
    if (await isExecutable(file)) return file;
  }
  return undefined;
}
