import { fork } from 'node:child_process';
import { join } from 'node:path';
import { home } from '../home';
import { ending } from '../parts/ending';
import { Progress } from '../progress';
import { tell } from '../start/tell';

type Said = { line: string } | { progress: { title: string; at: number; total: number } } | { ended: true };

/** Runs one of the event store's tools in a process of its own and shows what it says. Exit status. */
export async function runTool(name: 'backup' | 'check' | 'copy', ...args: string[]): Promise<number> {
  const child = fork(join(home, 'dist/apps/event-store/src/tools/main.js'), [name, ...args]);
  const shown = new Shown();
  child.on('message', (said) => shown.take(said as Said));
  const how = await ending(child);
  shown.end();
  return how === 'exit status 0' ? 0 : 1;
}

class Shown {
  private bar: Progress | undefined;

  take(said: Said): void {
    if ('line' in said) {
      this.end();
      tell.plain(said.line);
    } else if ('progress' in said) {
      const { title, at, total } = said.progress;
      this.bar ??= new Progress(title, total);
      this.bar.to(at);
    }
  }

  end(): void {
    this.bar?.end();
    this.bar = undefined;
  }
}
