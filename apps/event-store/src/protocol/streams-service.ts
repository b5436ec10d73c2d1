import type { ServerWritableStream } from '@grpc/grpc-js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventStore } from '../storage/event-store';
import { append } from './append';
import { batchAppend } from './batch-append';
import { endWith, pump, type OpenCalls } from './calls';
import { softDelete, tombstone } from './delete';
import { invalidArgument } from './errors';
import { read } from './read';
import { subscribe } from './subscribe';

const asItIs = (message: Buffer): Buffer => message;

/** The service's definition, with answers that are encoded already. */
export const streamsDefinition = {
  ...StreamsService,
  read: { ...StreamsService.read, responseSerialize: asItIs },
  batchAppend: { ...StreamsService.batchAppend, responseSerialize: asItIs },
};

export const streamsHandlers = (store: EventStore, calls: OpenCalls) => ({
  read: (call: ServerWritableStream<ReadReq, Buffer[]>): void => void answerRead(store, calls, call),
  append: append(store),
  delete: softDelete(store),
  tombstone: tombstone(store),
  batchAppend: batchAppend(store, calls),
});

async function answerRead(
  store: EventStore,
  calls: OpenCalls,
  call: ServerWritableStream<ReadReq, Buffer[]>,
): Promise<void> {
  const signal = calls.track(call);
  try {
    const options = call.request.getOptions();
    if (!options) throw invalidArgument('A read needs options.');
    const pages = options.hasSubscription() ? subscribe(store, options, signal) : read(store, options);
    await pump(call, signal, pages);
  } catch (error) {
    endWith(call, error);
  }
}
