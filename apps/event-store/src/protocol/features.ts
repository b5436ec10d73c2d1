import type {
  sendUnaryData,
  ServerUnaryCall,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';

/** The version whose behaviour this server follows. */
const VERSION = '24.10.0';

type Definition = ServiceDefinition<UntypedServiceImplementation>;
const OFFERED: [service: Definition, features: string[]][] = [
  [StreamsService as unknown as Definition, []],
  [PersistentSubscriptionsService as unknown as Definition, ['stream', 'all']],
  [ServerFeaturesService as unknown as Definition, []],
  [GossipService as unknown as Definition, []],
];

/** Tells clients, which ask before their first append, what there is to call. */
export const featuresHandlers = () => ({
  getSupportedMethods: (
    _call: ServerUnaryCall<Empty, SupportedMethods>,
    respond: sendUnaryData<SupportedMethods>,
  ): void => respond(null, supportedMethods()),
});

function supportedMethods(): SupportedMethods {
  const message = new SupportedMethods();
  message.setEventStoreServerVersion(VERSION);
  for (const [service, features] of OFFERED) {
    for (const { path } of Object.values(service)) {
      const [, serviceName = '', methodName = ''] = path.toLowerCase().split('/');
      const method = new SupportedMethod();
      method.setServiceName(serviceName);
      method.setMethodName(methodName);
      method.setFeaturesList(features);
      message.addMethods(method);
    }
  }
  return message;
}
