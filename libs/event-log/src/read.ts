import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  StreamNotFoundError,
  type EventStoreDBClient,
  type StreamingRead,
} from '@eventstore/db-client';
import type { AnyRecorded, ReadAllOptions } from './event-log';
import { Patience } from './patience';
import { isSystem, toPosition, toRecorded, type Resolved } from './records';

const RETRY_MS = 2_000;

/** Goes on behind the last event when the connection is lost on the way. */
export async function* readStream(
  client: EventStoreDBClient,
  streamId: string,
  from: bigint,
): AsyncGenerator<AnyRecorded> {
  const open = (last?: AnyRecorded) =>
    readStreamOnce(client, streamId, last ? BigInt(last.revision) + 1n : from);
  try {
    yield* resuming(open);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
}

export async function* readAll(
  client: EventStoreDBClient,
  { afterPosition, prefixes, backwards, limit = Infinity }: ReadAllOptions,
): AsyncGenerator<AnyRecorded> {
  if (limit <= 0) return;
  const open = (last?: AnyRecorded) => readAllOnce(client, last?.position ?? afterPosition, backwards);
  let left = limit;
  for await (const event of resuming(open)) {
    if (prefixes && !prefixes.some((prefix) => event.streamId.startsWith(prefix))) continue;
    yield event;
    if (--left <= 0) return;
  }
}

export function readStreamOnce(
  client: EventStoreDBClient,
  streamId: string,
  from: bigint,
): AsyncGenerator<Resolved> {
  return drain(client.readStream(streamId, { fromRevision: from }));
}

async function* readAllOnce(
  client: EventStoreDBClient,
  after?: string,
  backwards?: boolean,
): AsyncGenerator<Resolved> {
  const fromPosition = after === undefined ? (backwards ? END : START) : toPosition(after);
  const events = drain(client.readAll({ fromPosition, direction: backwards ? BACKWARDS : FORWARDS }));
  for await (const resolved of events) {
    // Forwards the log begins with the event at that position, backwards with the one before it.
    if (!resolved.event || isSystem(resolved.event) || String(resolved.commitPosition) === after) continue;
    yield resolved;
  }
}

async function* resuming(open: (last?: AnyRecorded) => AsyncIterable<Resolved>): AsyncGenerator<AnyRecorded> {
  const patience = new Patience(RETRY_MS);
  for (let last: AnyRecorded | undefined; ;) {
    try {
      for await (const resolved of open(last)) {
        last = toRecorded(resolved);
        patience.reset();
        yield last;
      }
      return;
    } catch (error) {
      await patience.bear(error);
    }
  }
}

/** Ends the call when the reader leaves early; the client would let it wait, full, for as long as it lives. */
async function* drain(stream: StreamingRead<unknown>): AsyncGenerator<Resolved> {
  // The client may report one failure twice; the second, unheard, would end the process.
  stream.on('error', () => undefined);
  let leftEarly = true;
  try {
    for await (const resolved of stream.iterator({ destroyOnReturn: false })) yield resolved as Resolved;
    leftEarly = false;
  } catch (error) {
    leftEarly = false;
    throw error;
  } finally {
    if (leftEarly) {
      stream.resume();
      await stream.cancel();
    }
  }
}
