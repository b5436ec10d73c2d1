/** A stream as a plain list, by the rules that the protocol's page gives. */
export interface ModelStream {
  /** Every event ever written, by its id; the index is the revision. */
  ids: string[];
  hidden: number;
  maxCount: number | undefined;
  hasMetadata: boolean;
  softDeleted: boolean;
  tombstoned: boolean;
}

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;
export type Outcome =
  { revision: number } | { error: 'wrong-expected-version' | 'stream-deleted' | 'stream-not-found' };

const WRONG = { error: 'wrong-expected-version' } as const;
const DELETED = { error: 'stream-deleted' } as const;
const MISSING = { error: 'stream-not-found' } as const;

/** A store in a few lines: what the real one must answer. */
export class Model {
  readonly streams = new Map<string, ModelStream>();
  /** Ids in the order in which they were written. */
  readonly log: string[] = [];

  stream(name: string): ModelStream {
    let stream = this.streams.get(name);
    if (!stream) {
      const metadata = { maxCount: undefined, hasMetadata: false, softDeleted: false, tombstoned: false };
      this.streams.set(name, (stream = { ids: [], hidden: 0, ...metadata }));
    }
    return stream;
  }

  append(name: string, ids: string[], expected: Expected): Outcome {
    const stream = this.stream(name);
    const last = stream.ids.length - 1;
    if (stream.tombstoned) return DELETED;
    if (expected === 'stream_exists' && stream.softDeleted) return DELETED;
    if (expected === 'stream_exists' && last < 0 && !stream.hasMetadata) return WRONG;
    if (typeof expected === 'string' && expected !== 'no_stream') {
      const known = ids.map((id) => stream.ids.lastIndexOf(id));
      if (known[0]! >= 0) return known.includes(-1) ? WRONG : { revision: known.at(-1)! };
      return this.#write(stream, ids);
    }
    const from = expected === 'no_stream' ? -1 : Number(expected);
    if (from === last) return this.#write(stream, ids);
    if (from > last) return WRONG;
    if (ids.every((id, n) => stream.ids[from + 1 + n] === id)) return { revision: from + ids.length };
    const other = stream.ids[from + 1] !== ids[0];
    return other && from === -1 && stream.softDeleted ? this.#write(stream, ids) : WRONG;
  }

  delete(name: string): Outcome {
    const stream = this.stream(name);
    if (stream.tombstoned) return DELETED;
    if (stream.ids.length === 0 && !stream.hasMetadata) return WRONG;
    Object.assign(stream, { softDeleted: true, hasMetadata: true, maxCount: undefined });
    return { revision: stream.ids.length - 1 };
  }

  tombstone(name: string): Outcome {
    const stream = this.stream(name);
    if (stream.tombstoned) return DELETED;
    stream.tombstoned = true;
    return { revision: -1 };
  }

  setMetadata(
    name: string,
    { maxCount, truncateBefore = 0 }: { maxCount?: number; truncateBefore?: number },
  ): Outcome {
    const stream = this.stream(name);
    if (stream.tombstoned) return DELETED;
    const hidden = stream.softDeleted ? stream.ids.length : truncateBefore;
    Object.assign(stream, { maxCount, hidden, hasMetadata: true, softDeleted: false });
    return { revision: -1 };
  }

  /** Revisions that a read gives. */
  read(name: string, from: number, forwards: boolean, count: number): number[] | { error: string } {
    const stream = this.stream(name);
    if (stream.tombstoned) return DELETED;
    if (stream.ids.length === 0 || stream.softDeleted) return MISSING;
    const first = Math.max(stream.hidden, stream.ids.length - (stream.maxCount ?? Infinity));
    const visible = stream.ids.map((_id, revision) => revision).filter((revision) => revision >= first);
    const wanted = visible.filter((revision) => (forwards ? revision >= from : revision <= from));
    return (forwards ? wanted : wanted.reverse()).slice(0, count);
  }

  #write(stream: ModelStream, ids: string[]): Outcome {
    if (stream.softDeleted) Object.assign(stream, { softDeleted: false, hidden: stream.ids.length });
    stream.ids.push(...ids);
    this.log.push(...ids);
    return { revision: stream.ids.length - 1 };
  }
}
