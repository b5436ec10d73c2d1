import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What tells a process from a later one of the same number: when it started. `undefined` where there is none. */
export async function identityOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name, in brackets, may hold anything; state is the first field behind it, the start in ticks the 20th.
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
  return !fields || fields[0] === 'Z' ? undefined : `${await boot()}/${fields[19]}`;
}

/** Its command line; empty where there is none. */
export async function commandOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return (await ps(pid, 'command=')) ?? '';
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.replaceAll('\0', ' ').trim();
}

async function ps(pid: number, column: string): Promise<string | undefined> {
  const asked = promisify(execFile)('ps', ['-o', column, '-p', String(pid)]);
  return asked.then(
    ({ stdout }) => stdout.trim() || undefined,
    () => undefined,
  );
}

const boot = (): Promise<string> =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (id) => id.trim(),
    () => '',
  );
