import type { History } from './history';

const MOST_COMMANDS = 50_000;
const MAX_AGE_MS = 10 * 60_000;

/**
 * Streams that were lately decided on, so that a long one is not read from its beginning for every command. One that has
 * moved on is harmless: it is read on, and every append names the revision it was decided on.
 */
export class Histories {
  private readonly entries = new Map<string, { history: History<unknown>; size: number; since: number }>();
  private size = 0;

  constructor(
    private readonly most = MOST_COMMANDS,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  get<S>(streamId: string): History<S> | undefined {
    const entry = this.entries.get(streamId);
    if (!entry) return undefined;
    if (this.clock() - entry.since < MAX_AGE_MS) return entry.history as History<S>;
    this.forget(streamId);
    return undefined;
  }

  keep<S>(history: History<S>): void {
    const since = this.entries.get(history.streamId)?.since ?? this.clock();
    this.forget(history.streamId);
    const { size } = history.applied;
    this.entries.set(history.streamId, { history, size, since });
    this.size += size;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.most) return;
      this.forget(oldest);
    }
  }

  forget(streamId: string): void {
    this.size -= this.entries.get(streamId)?.size ?? 0;
    this.entries.delete(streamId);
  }
}
