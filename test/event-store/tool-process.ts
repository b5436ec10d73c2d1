import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(__dirname, '..', '..', 'dist', 'apps', 'event-store', 'src', 'tools', 'main.js');

export interface Ended {
  code: number | null;
  /** Line by line. */
  said: string;
}

/** One of the event store's tools, as the command line starts it. */
export class ToolProcess {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];

  constructor(name: 'backup' | 'check' | 'copy', ...args: string[]) {
    this.#child = fork(main, [name, ...args]);
    this.#child.on('message', (said: { line?: string }) => {
      if (said.line !== undefined) this.#lines.push(said.line);
    });
    this.ended = once(this.#child, 'exit').then(([code]) => ({
      code: code as number | null,
      said: this.#lines.join('\n'),
    }));
  }

  /** Waits until it has said such a line. Errors: it ended without. */
  async says(line: RegExp): Promise<void> {
    while (!this.#lines.some((each) => line.test(each))) {
      const ended = await Promise.race([once(this.#child, 'message').then(() => undefined), this.ended]);
      if (ended) throw new Error(`It ended without saying ${line}: ${ended.said}`);
    }
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}

export const runTool = (name: 'backup' | 'check' | 'copy', ...args: string[]): Promise<Ended> =>
  new ToolProcess(name, ...args).ended;
