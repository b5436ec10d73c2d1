import type { Db } from './database';
import type { Events } from './events';
import { StorageCorrupt } from './faults';
import { isSoftDelete, readMetadata, type StreamMetadata } from './metadata';
import { dataOf } from './record';
import { DELETED, isMetastream, metastreamOf, NO_STREAM, originalOf } from './revisions';
import type { StreamFacts } from './verdict';

/** What is known of a stream; a stream never written to has no `id`. */
export interface StreamState extends StreamFacts {
  name: string;
  id: number | undefined;
  metadata: StreamMetadata;
}

const CACHED = 20_000;
const METASTREAM: StreamMetadata = { maxCount: 1 };

/** Names of streams and, for the recently used, their state; the table of events is the truth. */
export class Streams {
  readonly #events: Events;
  readonly #byName;
  readonly #insert;
  readonly #cache = new Map<string, StreamState>();

  constructor(db: Db, events: Events) {
    this.#events = events;
    this.#byName = db.prepare('SELECT id FROM streams WHERE name = ?').raw();
    this.#insert = db.prepare('INSERT INTO streams (name) VALUES (?)');
  }

  get(name: string): StreamState {
    const known = this.#cache.get(name);
    if (known) {
      this.#cache.delete(name);
      this.#cache.set(name, known);
      return known;
    }
    const state = this.#load(name);
    this.#cache.set(name, state);
    if (this.#cache.size > CACHED) this.#cache.delete(this.#cache.keys().next().value!);
    return state;
  }

  /** The stream's id, given at its first event. */
  idFor(stream: StreamState): number {
    stream.id ??= Number(this.#insert.run([Buffer.from(stream.name)]).lastInsertRowid);
    return stream.id;
  }

  /** Takes over that events up to `last` were written to a stream. */
  wrote(stream: StreamState, last: number): void {
    stream.last = last;
    if (isMetastream(stream.name)) this.#cache.delete(originalOf(stream.name));
    if (last === DELETED) this.#cache.delete(metastreamOf(stream.name));
  }

  /** Forgets what was learnt inside a transaction that did not happen. */
  forget(): void {
    this.#cache.clear();
  }

  /** The newest event of a stream's metastream. */
  metadataEvent(name: string): Buffer | undefined {
    const meta = this.#lookUp(metastreamOf(name));
    if (meta === undefined) return undefined;
    const last = this.#events.lastRevision(meta);
    if (last === NO_STREAM || last === DELETED) return undefined;
    return this.#events.at(meta, last)?.record;
  }

  #load(name: string): StreamState {
    const id = this.#lookUp(name);
    if (id !== undefined) this.#verify(name, id);
    const last = this.#isOfDeleted(name) ? DELETED : this.#lastRevision(id);
    const record = this.metadataEvent(name);
    const said = record ? readMetadata(dataOf(record)) : {};
    const metadata = isMetastream(name) ? METASTREAM : said;
    return { name, id, last, metadata, hasMetadata: record !== undefined, softDeleted: isSoftDelete(said) };
  }

  /** Names and indexes have no checksum, but a stream is named with its first event, and every event says its stream. */
  #verify(name: string, id: number): void {
    if (this.#lastRevision(id) === NO_STREAM)
      throw new StorageCorrupt(`The events of stream ${name} are missing: it has a name and none is found.`);
    const said = this.#events.nameIn(id) ?? name;
    if (said !== name)
      throw new StorageCorrupt(`The name ${name} is damaged: it leads to the events of stream ${said}.`);
  }

  /** With a stream, its metadata is gone for good. */
  #isOfDeleted(name: string): boolean {
    return isMetastream(name) && this.#lastRevision(this.#lookUp(originalOf(name))) === DELETED;
  }

  #lastRevision(id: number | undefined): number {
    return id === undefined ? NO_STREAM : this.#events.lastRevision(id);
  }

  #lookUp(name: string): number | undefined {
    // In an array: a lone buffer would be taken for named parameters.
    return (this.#byName.get([Buffer.from(name)]) as [number] | undefined)?.[0];
  }
}
