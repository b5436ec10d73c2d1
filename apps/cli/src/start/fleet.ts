import type { Part } from './part';
import type { RunKeeper } from './run-file';
import { Supervised } from './supervised';

/** Parts in the order in which they need each other; those of one rank start together. */
export class Fleet {
  private readonly ranks: Supervised[][] = [];

  constructor(private readonly run: RunKeeper) {}

  async start(parts: Part[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const rank = parts.map((part) => new Supervised(part, this.run));
    this.ranks.push(rank);
    const interrupt = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    await Promise.race([Promise.all(rank.map((part) => part.start())), interrupt]);
  }

  /** Last come, first gone. */
  async stop(): Promise<void> {
    for (const rank of [...this.ranks].reverse()) await Promise.all(rank.map((part) => part.stop()));
  }

  kill(): void {
    for (const part of this.ranks.flat()) part.kill();
  }
}
