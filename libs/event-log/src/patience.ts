import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from './errors';
import { outcomeUnknown } from './outcome';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** Waits ever longer, with jitter, between attempts. */
export class Backoff {
  private failures = 0;

  get failing(): boolean {
    return this.failures > 0;
  }

  reset(): void {
    this.failures = 0;
  }

  /** Ends early, without an error, once `signal` aborts. */
  async pause(signal?: AbortSignal): Promise<void> {
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** this.failures++, LONGEST_PAUSE_MS);
    const pause = longest * (0.5 + Math.random() / 2);
    await sleep(pause, undefined, { signal }).catch((error: unknown) => {
      if (!signal?.aborted) throw error;
    });
  }
}

/** Bears with an unreachable log for a while, then no longer. */
export class Patience {
  private readonly backoff = new Backoff();

  /** Counts from the first failure where `since` is not given. */
  constructor(
    private readonly limitMs: number,
    private since?: number,
  ) {}

  reset(): void {
    this.backoff.reset();
    this.since = undefined;
  }

  /** Waits before the next attempt; throws the error itself where asking again is no use, `LogUnavailable` once it has lasted too long. */
  async bear(error: unknown): Promise<void> {
    if (!outcomeUnknown(error)) throw error;
    this.since ??= performance.now();
    if (performance.now() - this.since >= this.limitMs) throw new LogUnavailable(error);
    await this.backoff.pause();
  }
}
