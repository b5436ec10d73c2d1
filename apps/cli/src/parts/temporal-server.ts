import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { keep } from './keep';
import { untilListening } from './ports';
import type { Running } from './running';

export interface TemporalServer {
  program: string;
  folder: string;
  log: string;
  port: number;
  uiPort: number;
}

/** Measured: without these a step waits up to 100 ms, a short timer a second, a young case's continue-as-new likewise. */
const dynamicConfig = [
  'history.transferProcessorMaxPollRPS=2000',
  'history.timerProcessorMaxTimeShift="10ms"',
  'history.workflowIdReuseMinimalInterval="1ms"',
];
/** WAL with NORMAL: a power cut may cost the last moments, which the event log still has. */
const pragmas = ['journal_mode=wal', 'synchronous=1'];

export async function startTemporal(server: TemporalServer): Promise<Running> {
  await mkdir(server.folder, { recursive: true });
  const { program, log, folder } = server;
  return keep({ program, args: argumentsFor(server), log, endBy: 'TERM', cwd: folder });
}

function argumentsFor({ folder, port, uiPort }: TemporalServer): string[] {
  const address = [
    '--ip',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--ui-ip',
    '127.0.0.1',
    '--ui-port',
    `${uiPort}`,
  ];
  return [
    ...['server', 'start-dev', ...address],
    ...['--db-filename', join(folder, 'temporal.db'), '--log-level', 'warn', '--log-format', 'json'],
    ...['--search-attribute', 'ComplaintPhase=Keyword'],
    ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma]),
    ...dynamicConfig.flatMap((setting) => ['--dynamic-config-value', setting]),
  ];
}

/** It listens a moment before its namespace is there. */
export async function untilTemporalReady(
  { program, port }: TemporalServer,
  signal: AbortSignal,
): Promise<void> {
  await untilListening(port, signal);
  const ask = ['operator', 'namespace', 'describe', '-n', 'default', '--address', `127.0.0.1:${port}`];
  for (;;) {
    signal.throwIfAborted();
    const answer = promisify(execFile)(program, ask, { signal, timeout: 5_000 });
    if (await answer.then(Boolean, () => false)) return;
    await sleep(100, undefined, { signal });
  }
}
