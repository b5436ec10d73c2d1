import { setTimeout as sleep } from 'node:timers/promises';
import { END, type EventStoreDBClient } from '@eventstore/db-client';
import { quantile } from '../rounds';
import type { Row } from '../row';
import { append } from './appends';
import { discard, onDisk, temporaryFolder } from './peer';

const SUBSCRIPTIONS = 20;
const EVENTS_A_SECOND = 1_000;
const WARM_UP_S = 3;
const MEASURED_S = 10;
const STREAMS = 500;
const LIMIT_MS = 20;

/** From the acknowledgement of an append to its delivery, to each of many subscriptions. */
export async function delivery(): Promise<Row> {
  const dir = temporaryFolder();
  const peer = await onDisk(dir);
  const acknowledged = new Map<string, number>();
  const delivered: [key: string, at: number][] = [];
  const stopped = await subscribed(peer.client, (key) => delivered.push([key, performance.now()]));
  const sent = await pace(peer.client, acknowledged);
  for (let tries = 0; delivered.length < sent * SUBSCRIPTIONS && tries < 100; tries++) await sleep(100);
  await stopped();
  await peer.stop();
  discard(dir);
  if (delivered.length < sent * SUBSCRIPTIONS) {
    throw new Error(`${delivered.length} of ${sent * SUBSCRIPTIONS} deliveries came`);
  }
  const late = delivered.slice(WARM_UP_S * EVENTS_A_SECOND * SUBSCRIPTIONS);
  return rowOf(late.map(([key, at]) => Math.max(0, at - acknowledged.get(key)!)));
}

function rowOf(waits: readonly number[]): Row {
  const p99 = quantile(waits, 0.99);
  return {
    what: `p99 to delivery, ${EVENTS_A_SECOND}/s, ${SUBSCRIPTIONS} subscriptions`,
    measured: `${p99.toFixed(1)} ms`,
    against: `${LIMIT_MS} ms`,
    value: p99 / LIMIT_MS,
    target: { atMost: 1 },
  };
}

async function subscribed(
  client: EventStoreDBClient,
  take: (key: string) => void,
): Promise<() => Promise<void>> {
  const subscriptions = Array.from({ length: SUBSCRIPTIONS }, () =>
    client.subscribeToAll({ fromPosition: END }),
  );
  await Promise.all(
    subscriptions.map((each) => new Promise<void>((resolve) => each.once('caughtUp', () => resolve()))),
  );
  const consuming = subscriptions.map(async (each) => {
    for await (const { event } of each) take(`${event!.streamId}@${event!.revision}`);
  });
  return async () => {
    await Promise.all(subscriptions.map((each) => each.unsubscribe()));
    await Promise.all(consuming);
  };
}

/** Appends at an even pace, whatever the answers take; gives how many. */
async function pace(client: EventStoreDBClient, acknowledged: Map<string, number>): Promise<number> {
  const begun = performance.now();
  const total = (WARM_UP_S + MEASURED_S) * EVENTS_A_SECOND;
  const lanes: Promise<void>[] = Array.from({ length: STREAMS }, () => Promise.resolve());
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) * EVENTS_A_SECOND) / 1000));
    for (; sent < due; sent++) {
      const stream = `paced-${sent % STREAMS}`;
      const revision = Math.floor(sent / STREAMS);
      lanes[sent % STREAMS] = lanes[sent % STREAMS]!.then(async () => {
        await append(client, 'call', stream, revision);
        acknowledged.set(`${stream}@${revision}`, performance.now());
      });
    }
    await sleep(1);
  }
  await Promise.all(lanes);
  return total;
}
