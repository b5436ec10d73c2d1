import { isSame, otherEvent } from './already-there';
import { TOMBSTONE, type Log, type LogEvent } from './log-event';
import { isMetastream, isSoftDelete, originalOf } from './streams-copied';

/** What a server takes in one append. */
const APPEND_SIZE = 1024 * 1024;

const sizeOf = ({ data, metadata, type }: LogEvent): number =>
  data.length + metadata.length + 2 * type.length;

/** Writes events to a log, one append after the other; neighbours of one stream share one. */
export class Copying {
  readonly #to: Log;
  #run: LogEvent[] = [];
  #size = 0;

  constructor(to: Log) {
    this.#to = to;
  }

  /**
   * Takes the next event; `last` is the last revision of its stream before it, or of the stream that it is metadata of,
   * `deleted` whether that stream is softly deleted. Errors: `Refused`.
   */
  async take(event: LogEvent, original: { last: bigint; deleted: boolean }): Promise<void> {
    if (event.revision === TOMBSTONE) {
      await this.flush();
      await this.#to.tombstone(event.stream, original.last);
    } else if (isMetastream(event.stream)) {
      await this.flush();
      await this.#takeMetadata(event, original);
    } else await this.#takeOrdinary(event);
  }

  async flush(): Promise<void> {
    const [first] = this.#run;
    if (!first) return;
    const wrong = await this.#to.append(first.stream, first.revision - 1n, this.#run);
    if (wrong) throw otherEvent({ stream: first.stream, revision: wrong.actual, id: 'of another writer' });
    this.#run = [];
    this.#size = 0;
  }

  async #takeOrdinary(event: LogEvent): Promise<void> {
    const last = this.#run.at(-1);
    const size = sizeOf(event);
    const follows = !last || last.stream === event.stream;
    if (!follows || this.#size + size > APPEND_SIZE) await this.flush();
    this.#run.push(event);
    this.#size += size;
  }

  async #takeMetadata(event: LogEvent, original: { last: bigint; deleted: boolean }): Promise<void> {
    // Metadata written to a deleted stream brings it back, unless the server itself deletes it once more.
    if (original.deleted && isSoftDelete(event)) {
      return this.#to.softDelete(originalOf(event.stream), original.last);
    }
    const wrong = await this.#to.append(event.stream, event.revision - 1n, [event]);
    if (!wrong) return;
    // The server writes such an event itself where a deleted stream begins again.
    const there = await this.#to.newestMetadata(event.stream);
    if (!there || !isSame(there, event)) {
      throw otherEvent(there ?? { stream: event.stream, revision: wrong.actual, id: 'unknown' });
    }
  }
}
