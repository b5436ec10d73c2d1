import { checksumOf } from '../storage/checksum';
import { dataOf, headOf, idOf } from '../storage/record';
import { DELETED, isMetastream, NO_STREAM } from '../storage/revisions';
import type { EventRow } from './check-rows';

interface Seen {
  name: string | undefined;
  last: number;
  /** Of a metastream: what is wrong with its newest event. */
  unreadable?: string;
}

const idText = (id: Buffer): string =>
  id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Holds events, in order of position, against what must be true of a log. */
export class Audit {
  events = 0;
  readonly #seen = new Map<number, Seen>();
  readonly #nameOf: (stream: number) => string | undefined;
  readonly #fault: (text: string) => void;

  constructor(nameOf: (stream: number) => string | undefined, fault: (text: string) => void) {
    this.#nameOf = nameOf;
    this.#fault = fault;
  }

  get streams(): number {
    return this.#seen.size;
  }

  /** The events that stand for the positions `from` to `to`. */
  takePage(from: number, to: number, rows: readonly EventRow[]): void {
    let wanted = from;
    for (const row of rows) {
      this.#missing(wanted, row.position - 1);
      this.#take(row);
      wanted = row.position + 1;
    }
    this.#missing(wanted, to);
  }

  /** By the name of the stream. */
  lastRevisions(): [stream: string, revision: number][] {
    return [...this.#seen.values()].map(({ name = '', last }) => [name, last]);
  }

  /** What only the end shows; `streams` are all that have a name. */
  finish(streams: readonly number[]): void {
    for (const stream of streams) {
      if (!this.#seen.has(stream)) this.#fault(`stream ${this.#nameOf(stream)} has a name but no event.`);
    }
    for (const { name, unreadable } of this.#seen.values()) {
      if (unreadable) this.#fault(`the metadata in stream ${name} ${unreadable}.`);
    }
  }

  #missing(from: number, to: number): void {
    if (from > to) return;
    this.#fault(from === to ? `position ${from} is missing.` : `positions ${from} to ${to} are missing.`);
  }

  #take(row: EventRow): void {
    this.events++;
    const seen = this.#streamOf(row.stream);
    const place = `position ${row.position} (stream ${seen.name ?? `number ${row.stream}`}, revision ${row.revision})`;
    if (checksumOf(row) !== row.checksum) this.#fault(`${place}: the checksum differs.`);
    else this.#checkContent(row, seen, place);
    this.#checkRevision(row, seen, place);
  }

  #streamOf(stream: number): Seen {
    let seen = this.#seen.get(stream);
    if (!seen) this.#seen.set(stream, (seen = { name: this.#nameOf(stream), last: NO_STREAM }));
    return seen;
  }

  #checkContent({ record, id }: EventRow, seen: Seen, place: string): void {
    const { stream, type } = headOf(record);
    if (seen.name === undefined) this.#fault(`${place}: its stream, ${stream}, has no name in the table.`);
    else if (stream !== seen.name) this.#fault(`${place}: the event itself says stream ${stream}.`);
    if (idOf(record) !== idText(id)) this.#fault(`${place}: filed under another id than its own.`);
    if (isMetastream(stream)) {
      seen.unreadable = type === '$metadata' && !isObject(dataOf(record)) ? 'is no JSON object' : undefined;
    }
  }

  #checkRevision({ revision }: EventRow, seen: Seen, place: string): void {
    const { last } = seen;
    if (last === DELETED) this.#fault(`${place}: it comes after the stream's tombstone.`);
    else if (revision > last + 1 && revision !== DELETED) {
      const missing =
        revision === last + 2 ? `revision ${last + 1}` : `revisions ${last + 1} to ${revision - 1}`;
      this.#fault(`${place}: ${missing} of the stream missing before it.`);
    } else if (revision <= last) this.#fault(`${place}: revision ${last} of the stream comes before it.`);
    seen.last = Math.max(last, revision);
  }
}

function isObject(data: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(data.toString());
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
