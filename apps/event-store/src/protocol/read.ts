import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventStore } from '../storage/event-store';
import { PageSize } from '../storage/page-size';
import type { Page } from '../storage/reader';
import { eventResponse, streamNotFoundResponse } from './encode';
import { invalidArgument, streamDeleted } from './errors';
import { filterOf } from './filter';
import { resolver } from './links';
import { fromUint64 } from './numbers';
import { streamName } from './stream-name';

const LAST = Number.MAX_SAFE_INTEGER;

/** Answers a read that ends by itself: of one stream or of all, either way. */
export function read(store: EventStore, options: ReadReq.Options): AsyncGenerator<Buffer[]> {
  const stream = options.getStream();
  if (stream) return readStream(store, options, streamName(stream.getStreamIdentifier()));
  if (options.hasAll()) return readAll(store, options);
  throw invalidArgument('A read names a stream or $all.');
}

const isForwards = (options: ReadReq.Options): boolean => options.getReadDirection() === 0;

async function* readStream(
  store: EventStore,
  options: ReadReq.Options,
  name: string,
): AsyncGenerator<Buffer[]> {
  const status = store.read.status(name);
  if (status === 'deleted') throw streamDeleted(name);
  if (status === 'not_found') return yield [streamNotFoundResponse(name)];
  const from = options.getStream()!;
  const start = from.hasStart() ? 0 : from.hasEnd() ? LAST : fromUint64(from.getRevision());
  const forwards = isForwards(options);
  yield* pages(store, options, start, (at, limit) => store.read.stream(name, at, forwards, limit));
}

async function* readAll(store: EventStore, options: ReadReq.Options): AsyncGenerator<Buffer[]> {
  const forwards = isForwards(options);
  const message = options.getFilter();
  const filter = message && filterOf(message);
  yield* pages(store, options, positionToStart(options, forwards), (at, limit) => {
    const page = store.read.all(at, forwards, limit);
    return filter ? { ...page, events: page.events.filter(filter) } : page;
  });
}

/** A position is included forwards and excluded backwards. */
function positionToStart(options: ReadReq.Options, forwards: boolean): number {
  const all = options.getAll()!;
  if (all.hasStart()) return forwards ? 0 : -1;
  if (all.hasEnd()) return LAST;
  const position = fromUint64(all.getPosition()?.getCommitPosition() ?? '');
  return forwards || position === LAST ? position : position - 1;
}

async function* pages(
  store: EventStore,
  options: ReadReq.Options,
  start: number,
  page: (at: number, limit: number) => Page,
): AsyncGenerator<Buffer[]> {
  const resolve = resolver(store, options.getResolveLinks());
  const size = new PageSize();
  let left = fromUint64(options.getCount());
  let at: number | undefined = start;
  while (left > 0 && at !== undefined) {
    const { events, next }: Page = page(at, size.rows);
    size.saw(events);
    const wanted = left < events.length ? events.slice(0, left) : events;
    left -= wanted.length;
    yield wanted.map((event) => eventResponse(resolve(event)));
    at = next;
    // A filter may find nothing for long: others get their turn between pages.
    if (wanted.length === 0) await nextTurn();
  }
}
