import { START, type EventStoreDBClient } from '@eventstore/db-client';
import { interleaved } from '../rounds';
import type { Row } from '../row';
import { eventsFrom } from './events';
import { inFolder, inMemory, onDisk, withPeers, type Peer } from './peer';

const ROUNDS = 7;
const EVENTS = 20_000;
const EVENTS_A_STREAM = 10_000;
const EVENTS_AN_APPEND = 1_000;

type Reading = (client: EventStoreDBClient) => Promise<number>;

const readings: [what: string, reading: Reading][] = [
  ['read $all', (client) => countOf(client.readAll())],
  ['catch-up subscription to $all', catchUp],
  ['read a stream', (client) => countOf(client.readStream('stream-0'))],
];

export const reads = (): Promise<Row[]> => inFolder((dir) => withPeers([inMemory(), onDisk(dir)], measured));

async function measured(peers: readonly Peer[]): Promise<Row[]> {
  for (const { client } of peers) await fill(client);
  const rows: Row[] = [];
  for (const [what, reading] of readings) rows.push(await compare(peers, what, reading));
  return rows;
}

async function fill(client: EventStoreDBClient): Promise<void> {
  for (let n = 0; n < EVENTS; n += EVENTS_AN_APPEND) {
    const stream = `stream-${Math.floor(n / EVENTS_A_STREAM)}`;
    await client.appendToStream(stream, eventsFrom(n, EVENTS_AN_APPEND));
  }
}

async function countOf(events: AsyncIterable<unknown>): Promise<number> {
  let read = 0;
  for await (const _ of events) read++;
  return read;
}

async function catchUp(client: EventStoreDBClient): Promise<number> {
  const subscription = client.subscribeToAll({ fromPosition: START });
  let read = 0;
  for await (const _ of subscription) if (++read === EVENTS) await subscription.unsubscribe();
  return read;
}

async function compare(peers: readonly Peer[], what: string, reading: Reading): Promise<Row> {
  const { sides, ratios } = await interleaved(peers, ROUNDS, async ({ client }) => {
    const begun = performance.now();
    const read = await reading(client);
    return (read * 1000) / (performance.now() - begun);
  });
  return {
    what: `${what}, events`,
    measured: `${sides[1]!.toFixed(0)}/s`,
    against: `${sides[0]!.toFixed(0)}/s`,
    value: ratios[1]!,
    target: { atLeast: 0.8 },
  };
}
