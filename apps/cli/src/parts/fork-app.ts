import { fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../home';
import { ending } from './ending';
import { killGroup, type Running } from './running';

export interface App {
  name: 'event-store' | 'worker' | 'projector' | 'api';
  env: Record<string, string | undefined>;
  /** File that takes what the app says. */
  log: string;
}

/** Runs one of Suaka's own processes; it ends by itself when this one is gone. `ready` resolves with its first message. */
export function forkApp({ name, env, log }: App): Running & { ready: Promise<void> } {
  const out = openSync(log, 'a', 0o600);
  const file = join(home, 'dist/apps', name, 'src/main.js');
  const child = fork(file, [], { env, cwd: home, detached: true, stdio: ['ignore', out, out, 'ipc'] });
  closeSync(out);
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready) resolve();
    });
  });
  return {
    pid: child.pid ?? 0,
    ended: ending(child),
    ready,
    stop: () => void child.kill('SIGTERM'),
    kill: () => killGroup(child.pid ?? 0, 'SIGKILL'),
  };
}
