import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

export interface ProjectorProcess {
  child: ChildProcess;
  /** Everything it has logged so far. */
  logged(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** The projector built as it is shipped, to be run as a process of its own. */
export function buildProjector(): {
  start: (env: Record<string, string>) => ProjectorProcess;
  remove: () => void;
} {
  const folder = join(root, '.cache', `projector-${process.pid}`);
  execFileSync(
    process.execPath,
    [require.resolve('@swc/cli/bin/swc.js'), 'libs', 'apps/projector', '-d', folder, '-q'],
    { cwd: root },
  );
  return {
    start: (env) => startProcess(join(folder, 'apps/projector/src/main.js'), env),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function startProcess(file: string, env: Record<string, string>): ProjectorProcess {
  const { PATH = '' } = process.env;
  const child = fork(file, { env: { PATH, ...env }, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, logged: () => output, ended };
}

/** Rejects, with what was logged, where the process ends instead. */
export async function untilReady({ child, ended, logged }: ProjectorProcess): Promise<void> {
  const early = ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${logged()}`)));
  await Promise.race([once(child, 'message'), early]);
}
