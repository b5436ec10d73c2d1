import { fork } from 'node:child_process';
import { join } from 'node:path';
import { environmentWith } from '../config';
import { home } from '../home';
import { ending } from '../parts/ending';
import type { DataFolder } from './data-folder';

/** A drill in a process of its own, so that looking after the parts goes on undisturbed. Exit status. */
export async function runDrill(
  complaints: number,
  seed: number | undefined,
  { path }: DataFolder,
  signal: AbortSignal,
): Promise<number> {
  const args = [
    'drill',
    '--complaints',
    `${complaints}`,
    ...(seed === undefined ? [] : ['--seed', `${seed}`]),
  ];
  const child = fork(join(home, 'dist/apps/cli/src/main.js'), args, {
    env: environmentWith({ SUAKA_DATA_DIR: path }),
    stdio: 'inherit',
  });
  const end = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  const how = await ending(child);
  signal.removeEventListener('abort', end);
  return signal.aborted || how === 'exit status 0' ? 0 : 1;
}
