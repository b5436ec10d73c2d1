import { CommitSignal } from '../../../apps/event-store/src/storage/commit-signal';
import type { EventStore } from '../../../apps/event-store/src/storage/event-store';
import type { StoredEvent } from '../../../apps/event-store/src/storage/events';
import type { Page, Reader } from '../../../apps/event-store/src/storage/reader';
import { encodeRecord, type ProposedEvent } from '../../../apps/event-store/src/storage/record';
import {
  NO_STREAM,
  type ExpectedRevision,
  type WriteOutcome,
} from '../../../apps/event-store/src/storage/revisions';

type Surface = Pick<EventStore, 'append' | 'flush' | 'close' | 'lastPosition' | 'commits' | 'recovery'>;
type Reading = Pick<Reader, 'status' | 'lastRevision' | 'stream' | 'all' | 'linked'>;

/** The ceiling to compare with: arrays of encoded records, nothing durable, no checksum, no metadata. */
export class MemoryStore implements Surface {
  readonly commits = new CommitSignal();
  readonly recovery = { clean: true, pagesReplayed: 0, pagesDropped: 0 };
  readonly groups = { all: () => [] };
  readonly read: Reading;
  readonly #all: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();

  constructor() {
    const stream: Reading['stream'] = (name, from, forwards, limit) =>
      pageOf(this.#streams.get(name) ?? [], from, forwards, limit);
    this.read = {
      stream,
      status: (name) => (this.#streams.has(name) ? 'found' : 'not_found'),
      lastRevision: (name) => this.#last(name),
      linked: (name, revision) => stream(name, revision, true, 1).events[0],
      all: (from, forwards, limit) => {
        const { events, next } = pageOf(this.#all, from - 1, forwards, limit);
        return { events, next: next === undefined ? undefined : next + 1 };
      },
    };
  }

  get lastPosition(): number {
    return this.#all.length;
  }

  append(
    name: string,
    expected: ExpectedRevision,
    events: readonly ProposedEvent[],
    wanted: () => boolean = () => true,
  ): Promise<WriteOutcome> {
    if (!wanted()) return Promise.resolve({ kind: 'too_late' });
    const current = this.#last(name);
    const fits =
      expected === 'any' || (expected === 'stream_exists' ? current >= 0 : current === revisionOf(expected));
    if (!fits) return Promise.resolve({ kind: 'wrong_expected_revision', current });
    for (const event of events) this.#add(name, event);
    this.commits.raise();
    return Promise.resolve({ kind: 'written', revision: this.#last(name), position: this.lastPosition });
  }

  flush(): void {}

  close(): void {}

  #last(name: string): number {
    return (this.#streams.get(name)?.length ?? 0) - 1;
  }

  #add(name: string, event: ProposedEvent): void {
    let stream = this.#streams.get(name);
    if (!stream) this.#streams.set(name, (stream = []));
    const position = this.#all.length + 1;
    const revision = stream.length;
    const record = encodeRecord(event, { stream: name, revision, position, created: Date.now() });
    const stored = { position, stream: this.#streams.size, revision, record };
    stream.push(stored);
    this.#all.push(stored);
  }
}

const revisionOf = (expected: number | 'no_stream'): number =>
  expected === 'no_stream' ? NO_STREAM : expected;

function pageOf(events: readonly StoredEvent[], from: number, forwards: boolean, limit: number): Page {
  if (forwards) {
    const start = Math.max(0, from);
    const page = events.slice(start, start + limit);
    return { events: page, next: page.length < limit ? undefined : start + page.length };
  }
  const end = Math.min(from, events.length - 1) + 1;
  const page = events.slice(Math.max(0, end - limit), end).reverse();
  return { events: page, next: page.length < limit ? undefined : end - page.length - 1 };
}
