import type { EventBatch, EventLog } from '@suaka/event-log';
import { Upcoming } from './upcoming';

const IDLE_MS = 2_000;

interface Following {
  prefixes: string[];
  after: string | null;
  signal: AbortSignal;
}

/** What follows in the log, in batches; `null` for every idle moment. Ends when `signal` aborts. */
export async function* batches(
  log: EventLog,
  { prefixes, after, signal }: Following,
): AsyncGenerator<EventBatch | null> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  const from = after === null ? {} : { afterPosition: after };
  const subscription = log.subscribeBatches({ prefixes, ...from, signal: ended.signal });
  try {
    const upcoming = new Upcoming(subscription[Symbol.asyncIterator]());
    for (let next = await upcoming.next(IDLE_MS); !next?.done; next = await upcoming.next(IDLE_MS)) {
      yield next?.value ?? null;
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
