import type { CallOptions, ClientReadableStream, Metadata } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  AppendReq,
  ReadReq,
  type AppendResp,
  type ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import type { LogEvent } from './log-event';

/** The official client's connection. Its own calls parse JSON and write it anew, which changes bytes and large numbers. */
interface Connection {
  callArguments(options: { requiresLeader: boolean }, call?: CallOptions): [Metadata, CallOptions];
  execute<T>(
    of: typeof StreamsClient,
    name: string,
    action: (calls: StreamsClient) => Promise<T>,
  ): Promise<T>;
  GRPCStreamCreator<T>(
    of: typeof StreamsClient,
    name: string,
    open: (calls: StreamsClient) => T,
  ): () => Promise<T>;
}

const LEADER = { requiresLeader: true };
const connectionOf = (client: EventStoreDBClient) => client as unknown as Connection;

export interface ReadWhat {
  /** All of the log without one. */
  stream?: string;
  newestOnly?: boolean;
}

export async function* readRaw(client: EventStoreDBClient, what: ReadWhat): AsyncGenerator<ReadResp> {
  const connection = connectionOf(client);
  const request = new ReadReq();
  request.setOptions(readOptions(what));
  const open = connection.GRPCStreamCreator(StreamsClient, 'copy', (calls) =>
    calls.read(request, ...connection.callArguments(LEADER, { deadline: Infinity })),
  );
  const responses: ClientReadableStream<ReadResp> = await open();
  let ended = false;
  responses.once('end', () => (ended = true));
  try {
    for await (const response of responses) yield response as ReadResp;
  } finally {
    if (!ended) responses.cancel();
  }
}

function readOptions({ stream, newestOnly = false }: ReadWhat): ReadReq.Options {
  const options = new ReadReq.Options();
  const from = stream === undefined ? new ReadReq.Options.AllOptions() : new ReadReq.Options.StreamOptions();
  if (newestOnly) from.setEnd(new Empty());
  else from.setStart(new Empty());
  if (from instanceof ReadReq.Options.StreamOptions) {
    from.setStreamIdentifier(identifier(stream!));
    options.setStream(from);
  } else options.setAll(from);
  options.setReadDirection(newestOnly ? 1 : 0);
  options.setCount(newestOnly ? '1' : String(Number.MAX_SAFE_INTEGER));
  const uuid = new ReadReq.Options.UUIDOption();
  uuid.setString(new Empty());
  options.setUuidOption(uuid);
  options.setNoFilter(new Empty());
  return options;
}

/** One append, all of it or nothing. */
export function appendRaw(
  client: EventStoreDBClient,
  stream: string,
  last: bigint,
  events: readonly LogEvent[],
): Promise<AppendResp> {
  const connection = connectionOf(client);
  return connection.execute(
    StreamsClient,
    'copy',
    (calls) =>
      new Promise((resolve, reject) => {
        const sink = calls.append(...connection.callArguments(LEADER), (error, response) =>
          error ? reject(error) : resolve(response),
        );
        sink.on('error', reject);
        for (const message of [appendOptions(stream, last), ...events.map(proposed)]) sink.write(message);
        sink.end();
      }),
  );
}

function appendOptions(stream: string, last: bigint): AppendReq {
  const options = new AppendReq.Options();
  options.setStreamIdentifier(identifier(stream));
  if (last < 0n) options.setNoStream(new Empty());
  else options.setRevision(String(last));
  const request = new AppendReq();
  request.setOptions(options);
  return request;
}

function proposed({ id, type, contentType, data, metadata }: LogEvent): AppendReq {
  const message = new AppendReq.ProposedMessage();
  const uuid = new UUID();
  uuid.setString(id);
  message.setId(uuid);
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  message.setData(data);
  message.setCustomMetadata(metadata);
  const request = new AppendReq();
  request.setProposedMessage(message);
  return request;
}

function identifier(stream: string): StreamIdentifier {
  const message = new StreamIdentifier();
  message.setStreamName(Buffer.from(stream));
  return message;
}
