import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import * as messages from '@eventstore/db-client/generated/persistent_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import type { OpenCalls } from '../calls';
import { asProtocolError, invalidArgument, subscriptionDoesNotExist } from '../errors';
import { fromUint64 } from '../numbers';
import { streamName } from '../stream-name';
import { consume } from './consume';
import { groupInfo } from './info';
import type { GroupId, Registry } from './registry';
import { ALL } from './settings';

export const persistentDefinition = {
  ...PersistentSubscriptionsService,
  read: { ...PersistentSubscriptionsService.read, responseSerialize: (message: Buffer) => message },
};

export const persistentHandlers = (registry: Registry, calls: OpenCalls) => ({
  create: unary(async (request: messages.CreateReq) => {
    const options = given(request.getOptions());
    await registry.create(toChange(options), options);
    return new messages.CreateResp();
  }),
  update: unary(async (request: messages.UpdateReq) => {
    const options = given(request.getOptions());
    await registry.update(toChange(options), options);
    return new messages.UpdateResp();
  }),
  delete: unary(async (request: messages.DeleteReq) => {
    await registry.delete(named(given(request.getOptions())));
    return new messages.DeleteResp();
  }),
  getInfo: unary((request: messages.GetInfoReq) => {
    const response = new messages.GetInfoResp();
    response.setSubscriptionInfo(groupInfo(registry.get(named(given(request.getOptions())))));
    return response;
  }),
  list: unary((request: messages.ListReq) => list(registry, given(request.getOptions()))),
  replayParked: unary((request: messages.ReplayParkedReq) => {
    const options = given(request.getOptions());
    const stopAt = options.hasStopAt() ? fromUint64(options.getStopAt()) : Infinity;
    registry.get(named(options)).replayParked(stopAt);
    return new messages.ReplayParkedResp();
  }),
  restartSubsystem: unary(async () => {
    await registry.restart();
    return new Empty();
  }),
  read: consume(registry, calls),
});

function unary<Req, Resp>(answer: (request: Req) => Resp | Promise<Resp>) {
  return (call: ServerUnaryCall<Req, Resp>, respond: sendUnaryData<Resp>): void => {
    Promise.resolve(call.request)
      .then(answer)
      .then(
        (response) => respond(null, response),
        (error: unknown) => respond(asProtocolError(error)),
      );
  };
}

function given<T>(options: T | undefined): T {
  if (!options) throw invalidArgument('The request has no options.');
  return options;
}

/** Create and update name a stream in the old place or in the new one. */
function toChange(options: messages.CreateReq.Options | messages.UpdateReq.Options): GroupId {
  const identifier = options.getStream()?.getStreamIdentifier() ?? options.getStreamIdentifier();
  return { source: options.hasAll() ? ALL : streamName(identifier), name: options.getGroupName() };
}

type Named = messages.DeleteReq.Options | messages.GetInfoReq.Options | messages.ReplayParkedReq.Options;

const named = (options: Named): GroupId => ({
  source: options.hasAll() ? ALL : streamName(options.getStreamIdentifier()),
  name: options.getGroupName(),
});

function list(registry: Registry, options: messages.ListReq.Options): messages.ListResp {
  const of = options.getListForStream();
  const source = of && (of.hasAll() ? ALL : streamName(of.getStream()));
  const groups = registry.all(source);
  if (source !== undefined && groups.length === 0) throw subscriptionDoesNotExist(source, '');
  const response = new messages.ListResp();
  response.setSubscriptionsList(groups.map(groupInfo));
  return response;
}
