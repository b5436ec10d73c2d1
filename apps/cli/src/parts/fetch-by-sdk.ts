import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { home } from '../home';

const LIMIT_MS = 120_000;

/** A process of its own: the download cannot be cancelled and might hang for ever. */
const script = `
const [kind, version, downloadDir] = process.argv.slice(1);
const { TestWorkflowEnvironment } = require('@temporalio/testing');
TestWorkflowEnvironment[kind]({ server: { executable: { type: 'cached-download', version, downloadDir } } })
  .then((server) => server.teardown())
  .then(() => process.exit(0), (error) => { console.error(String(error)); process.exit(1); });
`;

interface Wanted {
  kind: 'createLocal' | 'createTimeSkipping';
  version: string;
}

/** Has Temporal's SDK download the program to `file`. Answers why it could not. */
export async function fetchBySdk({ kind, version }: Wanted, file: string): Promise<string | undefined> {
  const downloads = await mkdtemp(join(tmpdir(), 'suaka-temporal-'));
  try {
    const args = ['-e', script, kind, version, downloads];
    await promisify(execFile)(process.execPath, args, { cwd: home, timeout: LIMIT_MS });
    const [program] = await readdir(downloads);
    if (!program) return "the SDK's own download brought nothing";
    await mkdir(dirname(file), { recursive: true });
    await copyFile(join(downloads, program), `${file}.${process.pid}`);
    await chmod(`${file}.${process.pid}`, 0o755);
    await rename(`${file}.${process.pid}`, file);
    return undefined;
  } catch (error) {
    return `the SDK's own download failed (${reason(error)})`;
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

function reason(error: unknown): string {
  const { killed, stderr, message } = error as { killed?: boolean; stderr?: string; message: string };
  if (killed) return `no answer in ${LIMIT_MS / 1000} s`;
  return (stderr?.trim() || message).split(': ').at(-1)?.split('\n')[0] ?? message;
}
