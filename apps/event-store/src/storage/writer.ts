import { randomUUID } from 'node:crypto';
import type { Events } from './events';
import { SOFT_DELETE_DATA, withTruncateBefore } from './metadata';
import { dataOf, encodeRecord, idOf, type ProposedEvent } from './record';
import {
  DELETED,
  isMetastream,
  metastreamOf,
  NO_STREAM,
  originalOf,
  type ExpectedRevision,
  type WriteOutcome,
} from './revisions';
import type { Streams, StreamState } from './streams';
import { judge, type EventIds } from './verdict';

const NOTHING = Buffer.alloc(0);

/** Writes events inside a transaction that someone else has begun. */
export class Writer {
  readonly #events: Events;
  readonly #streams: Streams;
  readonly #now: () => number;
  #position: number;

  constructor(events: Events, streams: Streams, now: () => number) {
    this.#events = events;
    this.#streams = streams;
    this.#now = now;
    this.#position = events.lastPosition();
  }

  get lastPosition(): number {
    return this.#position;
  }

  /** Goes back to what the table says after a transaction that did not happen. */
  reset(): void {
    this.#streams.forget();
    this.#position = this.#events.lastPosition();
  }

  append(name: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): WriteOutcome {
    const stream = this.#streams.get(name);
    const refusal = this.#judged(
      stream,
      expected,
      events.map(({ id }) => id),
    );
    if (refusal) return refusal;
    if (events.length === 0) return { kind: 'written', revision: stream.last, position: undefined };
    const deleted = this.#softDeletedBy(stream);
    this.#insert(stream, events);
    const outcome: WriteOutcome = { kind: 'written', revision: stream.last, position: this.#position };
    if (deleted) this.#revive(deleted.name, deleted.last + 1);
    return outcome;
  }

  softDelete(name: string, expected: ExpectedRevision): WriteOutcome {
    const stream = this.#streams.get(name);
    const refusal = this.#judged(stream, expected, [randomUUID()]);
    if (refusal) return refusal;
    if (stream.last === NO_STREAM && !stream.hasMetadata) {
      return { kind: 'wrong_expected_revision', current: NO_STREAM };
    }
    this.#insert(this.#streams.get(metastreamOf(name)), [metadataEvent(Buffer.from(SOFT_DELETE_DATA))]);
    return { kind: 'written', revision: stream.last, position: this.#position };
  }

  tombstone(name: string, expected: ExpectedRevision): WriteOutcome {
    const stream = this.#streams.get(name);
    const refusal = this.#judged(stream, expected, [randomUUID()]);
    if (refusal) return refusal;
    const event = { id: randomUUID(), type: '$streamDeleted', json: true, data: NOTHING, metadata: NOTHING };
    this.#insert(stream, [event], DELETED);
    return { kind: 'written', revision: DELETED, position: this.#position };
  }

  #judged(stream: StreamState, expected: ExpectedRevision, ids: string[]): WriteOutcome | undefined {
    const verdict = judge(stream, expected, ids, this.#idsOf(stream));
    if (verdict.kind === 'write') return undefined;
    if (verdict.kind === 'stream_deleted') return { kind: 'stream_deleted' };
    if (verdict.kind === 'wrong_expected_revision') return { kind: verdict.kind, current: stream.last };
    const position = this.#events.at(stream.id!, verdict.revision)?.position;
    return { kind: 'written', revision: verdict.revision, position };
  }

  #idsOf({ id }: StreamState): EventIds {
    return {
      at: (revision) => {
        const event = id === undefined ? undefined : this.#events.at(id, revision);
        return event && idOf(event.record);
      },
      revisionOf: (eventId) => (id === undefined ? undefined : this.#events.revisionOf(id, eventId)),
    };
  }

  #insert(stream: StreamState, events: readonly ProposedEvent[], first = stream.last + 1): void {
    const id = this.#streams.idFor(stream);
    const created = this.#now();
    let revision = first;
    for (const event of events) {
      const position = ++this.#position;
      const record = encodeRecord(event, { stream: stream.name, revision, position, created });
      this.#events.insert({ position, stream: id, revision, record }, event.id);
      revision++;
    }
    this.#streams.wrote(stream, first + events.length - 1);
  }

  /** The soft-deleted stream that a write to this one brings back: itself, or the one whose metadata this is. */
  #softDeletedBy(stream: StreamState): { name: string; last: number } | undefined {
    const affected = isMetastream(stream.name) ? this.#streams.get(originalOf(stream.name)) : stream;
    return affected.softDeleted ? { name: affected.name, last: affected.last } : undefined;
  }

  /** A soft-deleted stream that is written to again shows its events from `first` on. */
  #revive(name: string, first: number): void {
    const record = this.#streams.metadataEvent(name);
    const metadata = record && withTruncateBefore(dataOf(record), first);
    if (metadata) this.#insert(this.#streams.get(metastreamOf(name)), [metadataEvent(metadata)]);
  }
}

const metadataEvent = (data: Buffer): ProposedEvent => ({
  id: randomUUID(),
  type: '$metadata',
  json: true,
  data,
  metadata: NOTHING,
});
