import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventStore } from '../storage/event-store';
import { PageSize } from '../storage/page-size';
import type { Page } from '../storage/reader';
import { caughtUpResponse, checkpointResponse, confirmationResponse, eventResponse } from './encode';
import { invalidArgument, streamDeleted } from './errors';
import { filterOf, type Filter } from './filter';
import { resolver } from './links';
import { fromUint64 } from './numbers';
import { streamName } from './stream-name';

/** What a subscription reads: pages of a source, from a number on. */
interface Source {
  start: number;
  page(at: number, limit: number): Page;
  /** Number behind the last event there is. */
  end(): number;
  filter?: Filter;
  /** Events to be considered between two checkpoints; only filtered subscriptions have them. */
  checkpointEvery?: number;
}

/** Answers a catch-up subscription: reads on for ever, and waits for the next commit at the end. */
export function subscribe(
  store: EventStore,
  options: ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<Buffer[]> {
  if (options.getReadDirection() !== 0) throw invalidArgument('A subscription reads forwards.');
  const stream = options.getStream();
  const source = stream
    ? streamSource(store, stream, streamName(stream.getStreamIdentifier()))
    : allSource(store, options);
  return follow(store, options, source, signal);
}

function streamSource(store: EventStore, from: ReadReq.Options.StreamOptions, name: string): Source {
  const end = () => {
    if (store.read.status(name) === 'deleted') throw streamDeleted(name);
    return store.read.lastRevision(name) + 1;
  };
  const start = from.hasStart() ? 0 : from.hasEnd() ? end() : fromUint64(from.getRevision()) + 1;
  return { start, end, page: (at, limit) => store.read.stream(name, at, true, limit) };
}

function allSource(store: EventStore, options: ReadReq.Options): Source {
  const from = options.getAll();
  if (!from) throw invalidArgument('A subscription names a stream or $all.');
  const end = () => store.lastPosition + 1;
  const position = from.getPosition();
  const start = position ? fromUint64(position.getCommitPosition()) + 1 : from.hasEnd() ? end() : 1;
  const source = { start, end, page: (at: number, limit: number) => store.read.all(at, true, limit) };
  const message = options.getFilter();
  if (!message) return source;
  const window = message.hasMax() ? message.getMax() : 32;
  const interval = message.getCheckpointintervalmultiplier();
  if (window === 0 || interval === 0) throw invalidArgument('A checkpoint interval is at least 1.');
  return { ...source, filter: filterOf(message), checkpointEvery: window * interval };
}

async function* follow(
  store: EventStore,
  options: ReadReq.Options,
  source: Source,
  signal: AbortSignal,
): AsyncGenerator<Buffer[]> {
  const size = new PageSize();
  const encode = encoder(source, resolver(store, options.getResolveLinks()));
  let at = source.start;
  let behind = true;
  yield [confirmationResponse(randomUUID())];
  while (!signal.aborted) {
    const end = source.end();
    if (at < end) {
      const { events, next } = source.page(at, size.rows);
      size.saw(events);
      at = next ?? end;
      // Falling a whole page behind is catching up again.
      behind ||= at < source.end();
      const messages = encode.page(events);
      yield messages;
      // A filter may find nothing for long: others get their turn between pages.
      if (messages.length === 0) await nextTurn();
      continue;
    }
    if (behind) {
      behind = false;
      yield encode.caughtUp(at - 1 >= source.start ? at - 1 : undefined);
      // Commits that came while it was sent raise no signal any more.
      continue;
    }
    await store.commits.next(signal);
  }
}

/** Turns pages into messages, with checkpoints in between where the source has them. */
function encoder({ filter, checkpointEvery }: Source, resolve: ReturnType<typeof resolver>) {
  let considered = 0;
  let checkpoint = -1;
  const mark = (position: number): Buffer[] => {
    considered = 0;
    if (position === checkpoint) return [];
    checkpoint = position;
    return [checkpointResponse(position)];
  };
  return {
    page(events: Page['events']): Buffer[] {
      const messages: Buffer[] = [];
      for (const event of events) {
        if (!filter || filter(event)) messages.push(eventResponse(resolve(event)));
        if (checkpointEvery && ++considered >= checkpointEvery) messages.push(...mark(event.position));
      }
      return messages;
    },
    /** `position` is that of the last event considered, where there was one. */
    caughtUp(position: number | undefined): Buffer[] {
      const marks = checkpointEvery && position !== undefined ? mark(position) : [];
      return [...marks, caughtUpResponse()];
    },
  };
}
