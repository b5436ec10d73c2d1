import type { EventStoreDBClient } from '@eventstore/db-client';
import { createLogger } from '@suaka/runtime';
import type { Codec } from './codec';
import type { EventBatch, LogMessage, SubscribeOptions } from './event-log';
import { Feed, FeedEnded } from './feed';
import { outcomeUnknown } from './outcome';
import { Backoff } from './patience';

/** Before the first event there is position 0; resuming is exclusive. */
const BEFORE_ALL = '0';

export async function* subscribeBatches(
  client: EventStoreDBClient,
  codec: Codec,
  { prefixes, afterPosition, signal, maxBatch = 500 }: SubscribeOptions & { maxBatch?: number },
): AsyncGenerator<EventBatch> {
  let position = afterPosition;
  const backoff = new Backoff();
  while (!signal.aborted) {
    const feed = new Feed(client, prefixes, position, maxBatch);
    try {
      for (let take = await feed.take(maxBatch, signal); take; take = await feed.take(maxBatch, signal)) {
        const events = await codec.open(take.events);
        backoff.reset();
        // Ahead of the yield: whoever takes a batch has it, also when the connection is lost meanwhile.
        position = take.position ?? position;
        yield { events, position: position ?? BEFORE_ALL, caughtUp: take.caughtUp };
      }
    } catch (error) {
      if (!(error instanceof FeedEnded || outcomeUnknown(error))) throw error;
      if (!backoff.failing) {
        createLogger('event-log').warn({ reason: String(error), position }, 'subscription lost, resuming');
      }
    } finally {
      await feed.close();
    }
    await backoff.pause(signal);
  }
}

export async function* subscribe(
  client: EventStoreDBClient,
  codec: Codec,
  options: SubscribeOptions,
): AsyncGenerator<LogMessage> {
  for await (const { events, position, caughtUp } of subscribeBatches(client, codec, options)) {
    for (const event of events) {
      if (options.signal.aborted) return;
      yield { kind: 'event', event };
    }
    if (events.at(-1)?.position !== position) yield { kind: 'checkpoint', position };
    if (caughtUp) yield { kind: 'caught_up' };
  }
}
