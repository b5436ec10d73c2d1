import { Refused } from '../refused';
import { TOMBSTONE, type LogEvent } from './log-event';
import { isMetastream, isSystemStream, sayTheSame } from './streams-copied';

/**
 * Whether a target has an event of the source. What a server writes itself, on a tombstone and when a deleted stream
 * begins again, bears an id of its own.
 */
export function isSame(there: LogEvent, event: LogEvent): boolean {
  if (there.stream !== event.stream || there.revision !== event.revision) return false;
  if (there.id === event.id || event.revision === TOMBSTONE) return true;
  return isMetastream(event.stream) && there.type === event.type && sayTheSame(there, event);
}

export const otherEvent = ({ stream, revision, id }: Pick<LogEvent, 'stream' | 'revision' | 'id'>): Refused =>
  new Refused(
    `The target holds another event than the source in stream ${stream}, at revision ${revision} (id ${id}). ` +
      'Nothing more is copied: choose a target that has no such stream.',
  );

/** Walks the target's log beside the source's: what was copied earlier is its beginning, among streams of others. */
export class AlreadyThere {
  readonly #events: AsyncIterator<LogEvent>;
  readonly #ofOthers = new Map<string, Pick<LogEvent, 'stream' | 'revision' | 'id'>>();
  #next: LogEvent | undefined;
  #ended = false;

  constructor(events: AsyncIterable<LogEvent>) {
    this.#events = events[Symbol.asyncIterator]();
  }

  /** `seen` has the streams that the source has named so far. Errors: `Refused` where the target goes its own way. */
  async has(event: LogEvent, seen: ReadonlyMap<string, bigint>): Promise<boolean> {
    const other = this.#ofOthers.get(event.stream);
    if (other) throw otherEvent(other);
    for (;;) {
      const there = await this.#peek();
      if (!there) return false;
      const same = isSame(there, event);
      if (!same) this.#pass(there, there.stream === event.stream || seen.has(there.stream));
      this.#next = undefined;
      if (same) return true;
    }
  }

  /** After the source's last event. Errors: `Refused` where the target has more in a stream of the source. */
  async nothingMore(seen: ReadonlyMap<string, bigint>): Promise<void> {
    for (let there = await this.#peek(); there; there = await this.#peek()) {
      this.#pass(there, seen.has(there.stream));
      this.#next = undefined;
    }
  }

  /** Ends the reading of the target's log, wherever it is. */
  async leave(): Promise<void> {
    this.#ended = true;
    await this.#events.return?.();
  }

  #pass(there: LogEvent, refuse: boolean): void {
    if (refuse) throw otherEvent(there);
    const { stream, revision, id } = there;
    this.#ofOthers.set(stream, { stream, revision, id });
  }

  async #peek(): Promise<LogEvent | undefined> {
    while (!this.#next && !this.#ended) {
      const { value, done } = await this.#events.next();
      this.#ended = done === true;
      if (!done && !isSystemStream((value as LogEvent).stream)) this.#next = value as LogEvent;
    }
    return this.#next;
  }
}
