import type { Server, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { MonitoringService } from '@eventstore/db-client/generated/monitoring_grpc_pb';
import { OperationsService } from '@eventstore/db-client/generated/operations_grpc_pb';
import { ProjectionsService } from '@eventstore/db-client/generated/projections_grpc_pb';
import { UsersService } from '@eventstore/db-client/generated/users_grpc_pb';
import { unimplemented } from './errors';

const NOT_OFFERED: Record<string, object> = {
  'A user projection': ProjectionsService,
  'A cluster operation or a scavenge': OperationsService,
  'Server statistics': MonitoringService,
  'A user account': UsersService,
};

/** Answers at once, and says why, where a client asks for what there is not. */
export function refuseNotOffered(server: Server): void {
  for (const [what, service] of Object.entries(NOT_OFFERED)) {
    const definition = service as ServiceDefinition<UntypedServiceImplementation>;
    const handlers: UntypedServiceImplementation = {};
    for (const [name, { responseStream }] of Object.entries(definition)) {
      handlers[name] = responseStream
        ? (call: { emit(event: 'error', error: Error): void }) => call.emit('error', unimplemented(what))
        : (_call: unknown, respond: (error: Error) => void) => respond(unimplemented(what));
    }
    server.addService(definition, handlers);
  }
}
