import { EventStoreDBClient } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { Log, LogEvent } from './log-event';
import { appendRaw, readRaw, type ReadWhat } from './raw-calls';

/** A log behind the official client, for as long as the process lasts. */
export function openLog(url: string): Log {
  const client = EventStoreDBClient.connectionString(url);
  const expected = (last: bigint) => (last < 0n ? ('no_stream' as const) : last);
  return {
    events: () => eventsOf(client, {}),
    lastPosition: async () => (await newest(eventsOf(client, { newestOnly: true })))?.position ?? 0n,
    append: async (stream, last, events) => {
      const response = await appendRaw(client, stream, last, events);
      const wrong = response.getWrongExpectedVersion();
      if (!wrong) return undefined;
      return { actual: wrong.hasCurrentRevision() ? BigInt(wrong.getCurrentRevision()) : -1n };
    },
    softDelete: async (stream, last) => {
      await client.deleteStream(stream, { expectedRevision: expected(last) });
    },
    tombstone: async (stream, last) => {
      await client.tombstoneStream(stream, { expectedRevision: expected(last) });
    },
    newestMetadata: (stream) => newest(eventsOf(client, { stream, newestOnly: true })),
  };
}

async function newest(events: AsyncIterable<LogEvent>): Promise<LogEvent | undefined> {
  for await (const event of events) return event;
  return undefined;
}

async function* eventsOf(client: EventStoreDBClient, what: ReadWhat): AsyncGenerator<LogEvent> {
  for await (const response of readRaw(client, what)) {
    const event = eventIn(response);
    if (event) yield event;
  }
}

/** Links are not resolved, so that a link is an event like any other. */
function eventIn(response: ReadResp): LogEvent | undefined {
  const recorded = response.getEvent()?.getEvent() ?? response.getEvent()?.getLink();
  if (!recorded) return undefined;
  const properties = recorded.getMetadataMap();
  return {
    stream: Buffer.from(recorded.getStreamIdentifier()!.getStreamName_asU8()).toString(),
    revision: BigInt(recorded.getStreamRevision()),
    position: BigInt(recorded.getCommitPosition()),
    id: recorded.getId()!.getString(),
    type: properties.get('type') ?? '',
    contentType: properties.get('content-type') ?? 'application/octet-stream',
    data: recorded.getData_asU8(),
    metadata: recorded.getCustomMetadata_asU8(),
  };
}
