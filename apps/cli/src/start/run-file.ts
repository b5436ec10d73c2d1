import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { identityOf } from '../parts/process-identity';

/** What runs on a data folder, for other commands, and for the next start should this one be killed. */
export interface RunFile {
  startedAt: string;
  /** Variables by which the other commands reach the parts. */
  env: Record<string, string>;
  /** By name: leader of the part's process group. */
  parts: Record<string, { pid: number; identity: string }>;
}

/** `undefined` where there is none, or a power cut has left half of one. */
export async function readRunFile(file: string): Promise<RunFile | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    return text === undefined ? undefined : (JSON.parse(text) as RunFile);
  } catch {
    return undefined;
  }
}

/** Keeps the file true, one write after the other. */
export class RunKeeper {
  private last: Promise<void> = Promise.resolve();
  private readonly content: RunFile;

  constructor(
    private readonly file: string,
    env: Record<string, string>,
    startedAt: string,
  ) {
    this.content = { startedAt, env, parts: {} };
  }

  async started(part: string, pid: number): Promise<void> {
    const identity = await identityOf(pid);
    if (identity !== undefined) this.content.parts[part] = { pid, identity };
    await this.write();
  }

  async remove(): Promise<void> {
    await this.last;
    await rm(this.file, { force: true });
  }

  private write(): Promise<void> {
    const text = JSON.stringify(this.content, null, 2);
    const unfinished = `${this.file}.new`;
    this.last = this.last
      .then(() => writeFile(unfinished, text, { mode: 0o600 }))
      .then(() => rename(unfinished, this.file));
    return this.last;
  }
}
