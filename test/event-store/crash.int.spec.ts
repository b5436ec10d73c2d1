import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  persistentSubscriptionToAllSettingsFromDefaults,
  START,
  streamNameFilter,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { EventStore } from '../../apps/event-store/src/storage/event-store';
import { Consumer } from './consumer';
import { buildServer, startProcess, type ServerProcess } from './server-process';
import { clientOf, collect, numbered, temporaryFolder, until } from './target';

const ROUNDS = Number(process.env.EVENT_STORE_CRASH_ROUNDS ?? 10);
const WRITERS = 8;
const GROUP = 'crash';

let dir: string;
let server: ServerProcess | undefined;
beforeAll(buildServer);
beforeEach(() => {
  dir = temporaryFolder();
});
afterEach(async () => {
  await server?.kill();
  rmSync(dir, { recursive: true, force: true });
});

/** What a writer was told: how many of its appends, of three events each, were acknowledged, and how many it tried. */
interface Told {
  acknowledged: number;
  tried: number;
}

/** Appends until the server is gone; then goes on where the last acknowledgement was. */
async function write(client: EventStoreDBClient, stream: string, told: Told): Promise<void> {
  for (;;) {
    const events = numbered(3, told.acknowledged * 3).map((event, n) => ({
      ...event,
      id: idOf(stream, told.acknowledged * 3 + n),
    }));
    const expectedRevision =
      told.acknowledged === 0 ? ('no_stream' as const) : BigInt(told.acknowledged * 3 - 1);
    told.tried = told.acknowledged + 1;
    try {
      await client.appendToStream(stream, events, { expectedRevision });
    } catch (error) {
      if (
        /unavailable|cancelled/.test(String((error as { type?: string }).type)) ||
        (error as { code?: number }).code === 14
      )
        return;
      throw error;
    }
    told.acknowledged++;
  }
}

/** The same id for the same event on every try. */
const idOf = (stream: string, n: number): string =>
  `${stream.padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

const streams = Array.from({ length: WRITERS }, (_, n) => `${n + 1}`);

async function restarted(): Promise<EventStoreDBClient> {
  server = await startProcess(dir);
  return clientOf(`esdb://127.0.0.1:${server.port}?tls=false`);
}

/** Every acknowledged append is there once and whole; of the last one tried, all or nothing. */
async function check(
  client: EventStoreDBClient,
  stream: string,
  { acknowledged, tried }: Told,
): Promise<number> {
  const read = await collect(client.readStream(stream)).catch((error: { type: string }) => {
    if (error.type === 'stream-not-found' && acknowledged === 0) return [];
    throw error;
  });
  expect(read.length % 3).toBe(0);
  expect(read.length / 3).toBeGreaterThanOrEqual(acknowledged);
  expect(read.length / 3).toBeLessThanOrEqual(tried);
  expect(read.map(({ event }) => event!.id)).toEqual(read.map((_event, n) => idOf(stream, n)));
  return read.length / 3;
}

it(
  `keeps every acknowledged event once, and delivers all of them to a group, over ${ROUNDS} kills under load`,
  async () => {
    const told = new Map<string, Told>(streams.map((stream) => [stream, { acknowledged: 0, tried: 0 }]));
    const delivered = new Set<string>();
    let client = await restarted();
    const settings = persistentSubscriptionToAllSettingsFromDefaults({
      startFrom: START,
      checkPointLowerBound: 1,
      checkPointUpperBound: 20,
    });
    await client.createPersistentSubscriptionToAll(GROUP, settings, {
      filter: streamNameFilter({ regex: '^\\d$' }),
    });
    for (let round = 0; round < ROUNDS; round++) {
      const subscription = client.subscribeToPersistentSubscriptionToAll(GROUP);
      subscription.on('data', ({ event }) => delivered.add(event!.id));
      const consumer = new Consumer(subscription);
      const writing = streams.map((stream) => write(client, stream, told.get(stream)!));
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 250));
      await server!.kill();
      await Promise.all(writing);
      await until(() => consumer.error !== undefined);
      await client.dispose();
      client = await restarted();
      for (const stream of streams)
        told.get(stream)!.acknowledged = await check(client, stream, told.get(stream)!);
    }
    const written = [...told].flatMap(([stream, { acknowledged }]) =>
      Array.from({ length: acknowledged * 3 }, (_, n) => idOf(stream, n)),
    );
    expect(written.length).toBeGreaterThan(ROUNDS * 3);
    const last = client.subscribeToPersistentSubscriptionToAll(GROUP);
    last.on('data', ({ event }) => delivered.add(event!.id));
    const consumer = new Consumer(last);
    await until(() => written.every((id) => delivered.has(id)), 30_000);
    await consumer.stop();
    const all = (await collect(client.readAll())).filter(({ event }) => /^\d$/.test(event!.streamId));
    expect(all.map(({ event }) => event!.id).sort()).toEqual(written.sort());
    await client.dispose();
  },
  60_000 + ROUNDS * 5_000,
);

it('opens with a torn last write, and says what it dropped', async () => {
  const client = await restarted();
  await client.appendToStream('torn', numbered(50));
  await server!.kill();
  await client.dispose();
  const wal = join(dir, 'events.db-wal');
  const written = readFileSync(wal);
  // The first half of one more page, as a write leaves it that was cut off.
  appendFileSync(wal, written.subarray(32, 32 + 2_000));
  const store = EventStore.open(dir);
  expect(store.recovery.clean).toBe(false);
  expect(store.recovery).toMatchObject({ pagesReplayed: expect.any(Number), pagesDropped: 1 });
  expect(store.recovery.pagesReplayed).toBeGreaterThan(0);
  expect(store.read.stream('torn', 0, true, 100).events).toHaveLength(50);
  store.close();
  server = await startProcess(dir);
  expect(server.log.at(-1)).toMatchObject({ msg: 'ready', lastPosition: 51 });
});

it('says in its log that it recovered', async () => {
  const client = await restarted();
  await client.appendToStream('kept', numbered(1));
  await server!.kill();
  await client.dispose();
  server = await startProcess(dir);
  expect(server.log[0]).toMatchObject({ msg: 'recovered after an unclean end', clean: false });
});

it('drains on SIGTERM and leaves nothing to recover', async () => {
  const client = await restarted();
  const appends = numbered(100).map((event) => client.appendToStream('drained', event));
  await appends[0];
  await server!.kill('SIGTERM');
  const kept = (await Promise.allSettled(appends)).filter(({ status }) => status === 'fulfilled').length;
  await client.dispose();
  const store = EventStore.open(dir);
  expect(store.recovery.clean).toBe(true);
  expect(store.read.lastRevision('drained') + 1).toBeGreaterThanOrEqual(kept);
  store.close();
});
