import type { Events, StoredEvent } from './events';
import { headOf } from './record';
import { DELETED, NO_STREAM } from './revisions';
import type { Streams, StreamState } from './streams';

/** A part of a read. `next` is where to go on; without it the end was reached. */
export interface Page {
  events: StoredEvent[];
  next: number | undefined;
}

export type StreamStatus = 'found' | 'not_found' | 'deleted';

const NOTHING: Page = { events: [], next: undefined };

/** Reads pages of committed events; stream reads keep to what the stream's metadata lets be seen. */
export class Reader {
  readonly #events: Events;
  readonly #streams: Streams;
  readonly #now: () => number;

  constructor(events: Events, streams: Streams, now: () => number) {
    this.#events = events;
    this.#streams = streams;
    this.#now = now;
  }

  status(name: string): StreamStatus {
    const { last, softDeleted } = this.#streams.get(name);
    if (last === DELETED) return 'deleted';
    return last === NO_STREAM || softDeleted ? 'not_found' : 'found';
  }

  /** NO_STREAM where there is nothing. */
  lastRevision(name: string): number {
    return this.#streams.get(name).last;
  }

  /** First revision that truncation and a maximum count let be seen, whether or not there is one. */
  firstRevision(name: string): number {
    return firstVisible(this.#streams.get(name));
  }

  stream(name: string, from: number, forwards: boolean, limit: number): Page {
    const stream = this.#streams.get(name);
    const first = firstVisible(stream);
    const start = forwards ? Math.max(from, first) : Math.min(from, stream.last);
    if (this.status(name) !== 'found' || start < first || start > stream.last) return NOTHING;
    const count = Math.min(limit, forwards ? stream.last - start + 1 : start + 1);
    const rows = this.#events.ofStream(stream.id!, start, forwards, count);
    const end = rows.length < limit ? undefined : rows.at(-1)!.revision + (forwards ? 1 : -1);
    const visible = rows.filter((event) => event.revision >= first && this.#isYoung(stream, event));
    return { events: visible, next: end !== undefined && end < first && !forwards ? undefined : end };
  }

  all(from: number, forwards: boolean, limit: number): Page {
    const last = this.#events.lastPosition();
    const start = forwards ? Math.max(1, from) : Math.min(from, last);
    const count = Math.min(limit, forwards ? last - start + 1 : start);
    if (count <= 0) return NOTHING;
    const events = this.#events.ofAll(start, forwards, count);
    const next = events.length < limit ? undefined : events.at(-1)!.position + (forwards ? 1 : -1);
    return { events, next };
  }

  /** The event a link points to, as long as it may be read. */
  linked(name: string, revision: number): StoredEvent | undefined {
    if (!Number.isSafeInteger(revision)) return undefined;
    return this.stream(name, revision, true, 1).events.find((event) => event.revision === revision);
  }

  #isYoung({ metadata: { maxAge } }: StreamState, { record }: StoredEvent): boolean {
    return maxAge === undefined || headOf(record).created >= this.#now() - maxAge * 1000;
  }
}

function firstVisible({ last, metadata: { truncateBefore = 0, maxCount } }: StreamState): number {
  return Math.max(truncateBefore, maxCount === undefined ? 0 : last - maxCount + 1);
}
