import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '..', '..');
const main = join(root, 'dist', 'apps', 'event-store', 'src', 'main.js');

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Compiles the server where the build is older than its sources. */
export function buildServer(): void {
  const sources = ['apps/event-store', 'libs/runtime'];
  const newest = Math.max(
    ...sources.flatMap((source) =>
      (readdirSync(join(root, source), { recursive: true }) as string[])
        .filter((file) => file.endsWith('.ts'))
        .map((file) => changed(join(root, source, file))),
    ),
  );
  if (changed(main) > newest) return;
  execFileSync(process.execPath, [join(root, 'node_modules/.bin/swc'), ...sources, '-d', 'dist'], {
    cwd: root,
  });
}

export interface ServerProcess {
  pid: number;
  port: number;
  /** What it said in its log so far. */
  log: { msg: string; [key: string]: unknown }[];
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the built server in a process of its own, by way of another command if one is given, and waits until it is ready. */
export async function startProcess(dir: string, by: readonly string[] = []): Promise<ServerProcess> {
  const env = { ...process.env, SUAKA_EVENT_STORE_DIR: dir, SUAKA_EVENT_STORE_PORT: '0', LOG_LEVEL: 'info' };
  const [command = '', ...args] = [...by, process.execPath, main];
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const log: ServerProcess['log'] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as ServerProcess['log'][number];
    log.push(said);
    if (said.msg === 'ready')
      return {
        pid: child.pid!,
        port: said.port as number,
        log,
        kill: (signal = 'SIGKILL') => end(child, signal),
      };
  }
  throw new Error(`The event store did not start: ${JSON.stringify(log)}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
