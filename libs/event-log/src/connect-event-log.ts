import type { Sealer } from '@suaka/sealing';
import { append } from './append';
import { connect } from './client';
import { createCodec } from './codec';
import type { PersonalFields } from './decider';
import type { AnyRecorded, EventLog } from './event-log';
import { readAll, readStream } from './read';
import { subscribe, subscribeBatches } from './subscribe';

export interface EventLogOptions {
  /** `esdb://host:port?tls=false`, `esdb+discover://…`. */
  url: string;
  /** Stays the caller's to close. */
  sealer: Sealer;
  personalFields: PersonalFields;
}

/** Connects at the first call, not here. Throws where this process is already connected to another log. */
export function connectEventLog({ url, sealer, personalFields }: EventLogOptions): EventLog {
  const connection = connect(url);
  const { client } = connection;
  const codec = createCodec(sealer, personalFields);
  return {
    append: async (streamId, events, expected) =>
      append(connection, streamId, await codec.seal(streamId, events), expected),
    readStream: (streamId, { fromRevision = 0n } = {}) => opened(readStream(client, streamId, fromRevision)),
    readAll: (options = {}) => opened(readAll(client, options)),
    subscribe: (options) => subscribe(client, codec, options),
    subscribeBatches: (options) => subscribeBatches(client, codec, options),
    close: () => connection.release(),
  };

  /** A page at a time, so that keys are looked up together. */
  async function* opened(events: AsyncIterable<AnyRecorded>): AsyncGenerator<AnyRecorded> {
    let page: AnyRecorded[] = [];
    for await (const event of events) {
      if (page.push(event) < PAGE) continue;
      yield* await codec.open(page);
      page = [];
    }
    yield* await codec.open(page);
  }
}

const PAGE = 200;
