import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const hasProc = process.platform === 'linux';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What tells a process from a later one of the same number: `<boot>/<when it started>`. `undefined` where there is none. */
export async function identityOf(pid: number): Promise<string | undefined> {
  if (!hasProc) return ps(pid, 'lstart=').then((started) => started && `/${started}`);
  const status = await statusOf(pid);
  return status === undefined || status.state === 'Z' ? undefined : `${await boot()}/${status.startedAt}`;
}

export const bootOf = (identity: string): string => identity.slice(0, identity.indexOf('/'));

/** Whether anybody of a process group still runs; the dead that nobody has buried do not count. */
export async function groupLives(group: number): Promise<boolean> {
  if (!hasProc) return isAlive(-group);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(pids.map((pid) => statusOf(Number(pid))));
  return all.some((status) => status?.group === group && status.state !== 'Z');
}

/** Its command line; empty where there is none. */
export async function commandOf(pid: number): Promise<string> {
  if (!hasProc) return (await ps(pid, 'command=')) ?? '';
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.replaceAll('\0', ' ').trim();
}

interface Status {
  state: string;
  group: number;
  startedAt: string;
}

async function statusOf(pid: number): Promise<Status | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name, in brackets, may hold anything; state is the first field behind it, the start in ticks the 20th.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields && { state: fields[0] ?? '', group: Number(fields[2]), startedAt: fields[19] ?? '' };
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
