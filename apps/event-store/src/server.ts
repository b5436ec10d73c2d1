import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { OpenCalls } from './protocol/calls';
import { featuresHandlers } from './protocol/features';
import { gossipHandlers } from './protocol/gossip';
import { refuseNotOffered } from './protocol/not-offered';
import { inPages } from './protocol/paged-call';
import { Registry } from './protocol/persistent/registry';
import { persistentDefinition, persistentHandlers } from './protocol/persistent/service';
import { streamsDefinition, streamsHandlers } from './protocol/streams-service';
import { EventStore } from './storage/event-store';
import type { Recovery } from './storage/recovery';

export interface ServeOptions {
  host?: string;
  /** 0 takes any free one. */
  port?: number;
  /** Told of faults that no caller waits for. */
  report?: (error: Error) => void;
}

export interface Options extends ServeOptions {
  /** Folder of the data; created where there is none. */
  dir: string;
}

export interface RunningEventStore {
  port: number;
  recovery: Recovery;
  lastPosition(): number;
  /** Finishes the writes that are under way, then ends every call. */
  close(): Promise<void>;
}

/** The client reads messages up to this size and sends batches of 3 MiB. */
const MESSAGE_LIMIT = 17 * 1024 * 1024;
const DRAIN_MS = 2_000;

interface Parts {
  store: EventStore;
  registry: Registry;
  calls: OpenCalls;
}

const throwOn = (error: Error): never => {
  throw error;
};

/** Opens the folder and serves EventStoreDB's protocol on it. Errors: `FolderInUse`, `StorageCorrupt`, a port in use. */
export async function startEventStore({ dir, ...options }: Options): Promise<RunningEventStore> {
  return serve(EventStore.open(dir), options);
}

/** Serves a store that is open, and closes it in the end, also where it cannot be served. */
export async function serve(store: EventStore, options: ServeOptions): Promise<RunningEventStore> {
  const { host = '127.0.0.1', port = 0, report = throwOn } = options;
  const registry = new Registry(store, report);
  const calls = new OpenCalls();
  const server = new Server({
    'grpc.max_receive_message_length': MESSAGE_LIMIT,
    'grpc.max_send_message_length': -1,
    interceptors: [inPages],
  });
  addServices(server, { store, registry, calls });
  try {
    const bound = await listen(server, `${host.includes(':') ? `[${host}]` : host}:${port}`);
    return {
      port: bound,
      recovery: store.recovery,
      lastPosition: () => store.lastPosition,
      close: () => close(server, { store, registry, calls }),
    };
  } catch (error) {
    server.forceShutdown();
    store.close();
    throw error;
  }
}

function addServices(server: Server, { store, registry, calls }: Parts): void {
  const handlers = (of: object) => of as UntypedServiceImplementation;
  server.addService(streamsDefinition as never, handlers(streamsHandlers(store, calls)));
  server.addService(persistentDefinition as never, handlers(persistentHandlers(registry, calls)));
  server.addService(ServerFeaturesService as never, handlers(featuresHandlers()));
  server.addService(GossipService as never, handlers(gossipHandlers()));
  refuseNotOffered(server);
}

function listen(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
}

async function close(server: Server, { store, registry, calls }: Parts): Promise<void> {
  const drained = new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  store.flush();
  // Answers of the last commit go out before their calls are ended.
  await new Promise((resolve) => setImmediate(resolve));
  await registry.stop();
  calls.closeAll();
  const timer = setTimeout(() => server.forceShutdown(), DRAIN_MS);
  await drained;
  clearTimeout(timer);
  store.close();
}
