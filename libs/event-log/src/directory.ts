import { createLogger } from '@suaka/runtime';
import { LogUnavailable } from './errors';
import type { AnyRecorded, EventLog } from './event-log';

/** Small reference streams and how they fold into one value. */
export interface Reference<V> {
  prefixes: string[];
  initial: V;
  evolve(value: V, event: AnyRecorded): V;
}

/** Reference data of the log in memory, kept current; for whoever decides or checks rights. */
export interface Directory<V> {
  /** The value as last heard of. Errors: `LogUnavailable` while it has never been whole. */
  readonly current: V;
  /** Resolves once it has been whole; waits for a log that is away. */
  ready(): Promise<V>;
  /** The value that holds whatever stood in the stream when asked. Errors: `LogUnavailable`. */
  including(streamId: string): Promise<V>;
  /** The value that holds the event at this position, which is one of these streams. Errors: `LogUnavailable`. */
  atLeast(position: string): Promise<V>;
  close(): Promise<void>;
}

const PATIENCE_MS = 2_000;

/** Begins to follow; a lost connection is taken up again. */
export function openDirectory<V>(
  log: Pick<EventLog, 'subscribeBatches' | 'readStream'>,
  reference: Reference<V>,
): Directory<V> {
  const following = new Following(log, reference);
  return {
    get current() {
      return following.whole();
    },
    ready: () => following.until(() => following.caughtUp),
    atLeast: (position) => following.until(() => following.holds(position), PATIENCE_MS),
    including: async (streamId) => {
      let last: AnyRecorded | undefined;
      const news = log.readStream(streamId, { fromRevision: following.after(streamId) });
      for await (const event of news) last = event;
      if (!last) return following.whole();
      const { position } = last;
      return following.until(() => following.holds(position), PATIENCE_MS);
    },
    close: () => following.close(),
  };
}

/** One subscription and those who wait for it. */
class Following<V> {
  caughtUp = false;
  private value: V;
  private position = -1n;
  private readonly revisions = new Map<string, bigint>();
  private failure: unknown;
  private readonly waiting = new Set<() => void>();
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;

  constructor(log: Pick<EventLog, 'subscribeBatches'>, reference: Reference<V>) {
    this.value = reference.initial;
    this.ended = this.follow(log, reference).catch((error: unknown) => {
      createLogger('event-log').error({ err: error }, 'a directory can be followed no further');
      this.failure = error;
      this.tell();
    });
  }

  /** Errors: `LogUnavailable`, also once the following has failed: a value that grows old decides nothing. */
  whole(): V {
    if (!this.caughtUp || this.failure) throw new LogUnavailable(this.failure);
    return this.value;
  }

  holds(position: string): boolean {
    return this.caughtUp && this.position >= BigInt(position);
  }

  /** The first revision of the stream that has not been heard of. */
  after(streamId: string): bigint {
    return (this.revisions.get(streamId) ?? -1n) + 1n;
  }

  async until(reached: () => boolean, patienceMs?: number): Promise<V> {
    const patience = patienceMs === undefined ? undefined : AbortSignal.timeout(patienceMs);
    while (!reached()) {
      if (this.failure || patience?.aborted || this.stopping.signal.aborted)
        throw new LogUnavailable(this.failure);
      await this.next(patience);
    }
    return this.whole();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    this.tell();
    await this.ended;
  }

  private async follow(
    log: Pick<EventLog, 'subscribeBatches'>,
    { prefixes, evolve }: Reference<V>,
  ): Promise<void> {
    for await (const batch of log.subscribeBatches({ prefixes, signal: this.stopping.signal })) {
      this.value = batch.events.reduce(evolve, this.value);
      for (const { streamId, revision } of batch.events) this.revisions.set(streamId, BigInt(revision));
      this.position = BigInt(batch.position);
      this.caughtUp ||= batch.caughtUp;
      this.tell();
    }
  }

  private next(patience?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const told = () => {
        this.waiting.delete(told);
        patience?.removeEventListener('abort', told);
        resolve();
      };
      this.waiting.add(told);
      patience?.addEventListener('abort', told);
    });
  }

  private tell(): void {
    for (const told of [...this.waiting]) told();
  }
}
