import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventStoreDBClient } from '@eventstore/db-client';

const diskServer = join(__dirname, '../../../apps/event-store/src/main.js');
const memoryServer = join(__dirname, 'memory-server.js');

/** A server in a process of its own, and the client that speaks to it. */
export interface Peer {
  address: string;
  client: EventStoreDBClient;
  /** Milliseconds that opening took, as the server says. */
  openedMs: number;
  /** Bytes the server has in memory; undefined where the system does not tell. */
  residentBytes(): number | undefined;
  stop(): Promise<void>;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'event-store-bench-'));

export const discard = (dir: string): void => rmSync(dir, { recursive: true, force: true });

/** Gives work a folder of its own, which goes away with it. */
export async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = temporaryFolder();
  try {
    return await work(dir);
  } finally {
    discard(dir);
  }
}

export const onDisk = (dir: string): Promise<Peer> => start(diskServer, dir);

export const inMemory = (): Promise<Peer> => start(memoryServer, '');

/** Does work with servers, and ends them whatever comes of it. */
export async function withPeers<T>(
  starting: readonly Promise<Peer>[],
  work: (peers: readonly Peer[]) => Promise<T>,
): Promise<T> {
  const peers = await Promise.all(starting);
  try {
    return await work(peers);
  } finally {
    for (const peer of peers) await peer.stop();
  }
}

/** A helper of the bench in a process of its own, which ends with this one. */
export const helper = (name: string, ...args: (string | number)[]): ChildProcess =>
  fork(join(__dirname, `${name}.js`), args.map(String), { serialization: 'advanced' });

async function start(file: string, dir: string): Promise<Peer> {
  const env = { ...process.env, SUAKA_EVENT_STORE_DIR: dir, SUAKA_EVENT_STORE_PORT: '0', LOG_LEVEL: 'info' };
  // With a channel to its parent a server ends when that is gone.
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    const { msg, port, openedMs } = JSON.parse(line) as { msg: string; port: number; openedMs: number };
    if (msg !== 'ready') continue;
    const address = `esdb://127.0.0.1:${port}?tls=false`;
    const client = EventStoreDBClient.connectionString(address);
    return {
      address,
      client,
      openedMs,
      residentBytes: () => residentBytes(child.pid!),
      stop: () => stop(client, child),
    };
  }
  throw new Error(`The server did not start: ${said.join('\n')}`);
}

async function stop(client: EventStoreDBClient, child: ChildProcess): Promise<void> {
  await client.dispose();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

function residentBytes(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return kib === undefined ? undefined : Number(kib) * 1024;
}
