import type { ServerDuplexStream } from '@grpc/grpc-js';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/persistent_pb';
import { endWith, type OpenCalls } from '../calls';
import { bytesOf, eventResponse } from '../encode';
import { invalidArgument, ProtocolError } from '../errors';
import { streamName } from '../stream-name';
import { uuidText } from '../uuid';
import { Consumer } from './consumer';
import type { Group, Nack } from './group';
import type { Registry } from './registry';
import { ALL } from './settings';

type Call = ServerDuplexStream<ReadReq, Buffer>;

const ACTIONS: Record<number, Nack> = {
  [ReadReq.Nack.Action.UNKNOWN]: 'retry',
  [ReadReq.Nack.Action.PARK]: 'park',
  [ReadReq.Nack.Action.RETRY]: 'retry',
  [ReadReq.Nack.Action.SKIP]: 'skip',
  [ReadReq.Nack.Action.STOP]: 'stop',
};

/** One consumer a call: it names its group first and then acknowledges what it is sent. */
export function consume(registry: Registry, calls: OpenCalls) {
  return (call: Call): void => {
    let joined: { group: Group; consumer: Consumer } | undefined;
    const signal = calls.track(call);
    const leave = () => joined?.group.detach(joined.consumer);
    signal.addEventListener('abort', () => {
      leave();
      if (signal.reason instanceof ProtocolError) endWith(call, signal.reason);
    });
    call.on('data', (request: ReadReq) => {
      try {
        const options = request.getOptions();
        if (options) joined = join(registry, call, options);
        else if (joined) answer(joined.group, joined.consumer, request);
        else throw invalidArgument('A consumer first names its group.');
      } catch (error) {
        leave();
        endWith(call, error);
      }
    });
    call.on('end', () => {
      leave();
      if (call.writable) call.end();
    });
  };
}

function join(registry: Registry, call: Call, options: ReadReq.Options) {
  const source = options.hasAll() ? ALL : streamName(options.getStreamIdentifier());
  const group = registry.get({ source, name: options.getGroupName() });
  const consumer = new Consumer(
    Math.max(1, options.getBufferSize()),
    call.getPeer(),
    String(call.metadata.get('connection-name')[0] ?? '<unknown>'),
    (message) => call.write(eventResponse(message.resolved, message.retries)),
    (error) => endWith(call, error),
  );
  call.write(confirmation(`${source}::${group.name}`));
  group.attach(consumer);
  return { group, consumer };
}

function answer(group: Group, consumer: Consumer, request: ReadReq): void {
  const ack = request.getAck();
  if (ack) return group.ack(ack.getIdsList().map(uuidText));
  const nack = request.getNack();
  if (!nack) throw invalidArgument('A consumer answers with ack or nack.');
  const action = ACTIONS[nack.getAction()] ?? 'retry';
  group.nack(consumer, nack.getIdsList().map(uuidText), action, nack.getReason());
}

function confirmation(id: string): Buffer {
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(id);
  const response = new ReadResp();
  response.setSubscriptionConfirmation(confirmed);
  return bytesOf(response);
}
