import { closeSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keep } from './keep';
import { databaseUser } from './postgres-binaries';
import { makeCluster, seenAs } from './postgres-cluster';
import { untilListening } from './ports';
import { commandOf, isAlive } from './process-identity';
import type { Running } from './running';

export interface Postgres {
  /** Folder of the programs. */
  programs: string;
  /** Folder of the data. */
  folder: string;
  log: string;
  port: number;
  password: string;
}

export const DATABASE = 'suaka';

export async function startPostgres(postgres: Postgres): Promise<Running> {
  const { programs, folder, log, port } = postgres;
  await makeCluster(postgres);
  await endLeftover(folder);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on'];
  const data = openSync(folder, 'r');
  try {
    const args = ['-D', seenAs(folder), ...settings.flatMap((setting) => ['-c', setting])];
    const program = join(programs, 'postgres');
    return keep({ program, args, log, endBy: 'INT', cwd: '/', user: databaseUser, folder: data });
  } finally {
    closeSync(data);
  }
}

/** It says in its own file when it takes connections; one that crashed has left such a file too. */
export async function untilPostgresReady(
  { folder, port }: Pick<Postgres, 'folder' | 'port'>,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const lines = await lockOf(folder);
    const ready = lines[3] === String(port) && lines[7]?.trim() === 'ready';
    if (ready && isAlive(Number(lines[0]))) return untilListening(port, signal);
    await sleep(20, undefined, { signal });
  }
}

/** A server that outlived whoever had started it; a lock without its server only would bar the way. */
async function endLeftover(folder: string): Promise<void> {
  const pid = Number((await lockOf(folder))[0]);
  if (!pid) return;
  if (isAlive(pid) && (await commandOf(pid)).includes('postgres')) {
    process.kill(pid, 'SIGINT');
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  } else if (isAlive(pid)) {
    await rm(join(folder, 'postmaster.pid'), { force: true });
  }
}

async function lockOf(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n');
}
