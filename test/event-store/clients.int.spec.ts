import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { credentials, status, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { serve, type RunningEventStore } from '../../apps/event-store/src/server';
import { EventStore } from '../../apps/event-store/src/storage/event-store';
import { temporaryFolder, until } from './target';

const CLIENTS = 200;
const LARGE = 100_000;

let dir: string;
let store: EventStore;
let server: RunningEventStore;
beforeEach(async () => {
  dir = temporaryFolder();
  store = EventStore.open(dir);
  server = await serve(store, {});
});
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** A connection of its own: clients of one process otherwise share one. */
const connected = (): StreamsClient =>
  new StreamsClient(`127.0.0.1:${server.port}`, credentials.createInsecure(), {
    'grpc.use_local_subchannel_pool': 1,
  });

const append = (stream: string, size = 10) => {
  const event = { id: randomUUID(), type: 'Noted', json: false, metadata: Buffer.alloc(0) };
  return store.append(stream, 'any', [{ ...event, data: Buffer.alloc(size) }]);
};

function everything(follow: boolean): ReadReq {
  const from = new ReadReq.Options.AllOptions();
  from.setStart(new Empty());
  const options = new ReadReq.Options();
  options.setAll(from);
  if (follow) options.setSubscription(new ReadReq.Options.SubscriptionOptions());
  else options.setCount(String(Number.MAX_SAFE_INTEGER));
  const request = new ReadReq();
  request.setOptions(options);
  return request;
}

/** Counts the events of a call, and takes down the error it ends with. */
function counted(call: ClientReadableStream<ReadResp>): { events: number; error?: ServiceError } {
  const seen: { events: number; error?: ServiceError } = { events: 0 };
  call.on('data', (response: ReadResp) => (seen.events += response.hasEvent() ? 1 : 0));
  call.on('error', (error: ServiceError) => (seen.error = error));
  return seen;
}

it(`serves ${CLIENTS} connections at once, and the others when half of them are gone`, async () => {
  const clients = Array.from({ length: CLIENTS }, connected);
  const seen = clients.map((client) => counted(client.read(everything(true))));
  for (let n = 0; n < 20; n++) await append(`one-${n}`);
  await until(() => seen.every(({ events }) => events === 21), 30_000);
  const [gone, kept] = [clients.slice(0, CLIENTS / 2), seen.slice(CLIENTS / 2)];
  for (const client of gone) client.close();
  for (let n = 0; n < 20; n++) await append(`other-${n}`);
  await until(() => kept.every(({ events }) => events === 41), 30_000);
  for (const client of clients) client.close();
});

it('reads no further ahead of a reader that stands still than a few pages', async () => {
  const events = 300;
  for (let n = 0; n < events; n++) await append('large', LARGE);
  let read = 0;
  const all = store.read.all.bind(store.read);
  store.read.all = (...args) => {
    const page = all(...args);
    read += page.events.length;
    return page;
  };
  const clients = [connected(), connected()];
  const still = clients[0]!.read(everything(true));
  // A call that was never read from hoards whatever comes, at the client.
  await once(still, 'data');
  still.pause();
  for (let times = 0; times < 3; times++) {
    const seen = counted(clients[1]!.read(everything(false)));
    await until(() => seen.events === events + 1, 30_000);
  }
  const ahead = read - 3 * (events + 1);
  expect(ahead).toBeGreaterThan(0);
  expect(ahead * LARGE).toBeLessThan(4 * 1024 * 1024);
  const rest = counted(still);
  still.resume();
  await until(() => rest.events === events + 1, 30_000);
  for (const client of clients) client.close();
});

it('ends a call at its deadline, and one that is cancelled, and forgets both', async () => {
  const client = connected();
  const late = counted(client.read(everything(true), { deadline: Date.now() + 300 }));
  const call = client.read(everything(true));
  const left = counted(call);
  await until(() => left.events === 1);
  call.cancel();
  await until(() => late.error !== undefined && left.error !== undefined);
  expect([late.error?.code, left.error?.code]).toEqual([status.DEADLINE_EXCEEDED, status.CANCELLED]);
  let read = 0;
  const all = store.read.all.bind(store.read);
  store.read.all = (...args) => {
    read++;
    return all(...args);
  };
  await append('after');
  const seen = counted(client.read(everything(true)));
  await until(() => seen.events === 2);
  expect(read).toBe(1);
  client.close();
});
