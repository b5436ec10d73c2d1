import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { quantile } from '../rounds';
import type { Row } from '../row';
import { append } from './appends';
import { helper, inFolder, onDisk, withPeers, type Peer } from './peer';
import { sharedNow, type Delivery } from './subscribers';

const SUBSCRIPTIONS = 20;
const EVENTS_A_SECOND = 1_000;
const WARM_UP_S = 3;
const MEASURED_S = 10;
const STREAMS = 500;
const LIMIT_MS = 20;
/** How long to wait for what was not delivered yet. */
const PATIENCE_S = 60;

/** From the acknowledgement of an append to its delivery, to each of many subscriptions in a process of their own. */
export const delivery = (): Promise<Row> =>
  inFolder((dir) => withPeers([onDisk(dir)], ([peer]) => measured(peer!)));

async function measured(peer: Peer): Promise<Row> {
  const subscribers = helper('subscribers', peer.address, SUBSCRIPTIONS);
  await once(subscribers, 'message');
  const delivered: Delivery[] = [];
  subscribers.on('message', (some) => delivered.push(...(some as Delivery[])));
  const acknowledged = new Map<string, number>();
  const wanted = (await pace(peer.client, acknowledged)) * SUBSCRIPTIONS;
  for (let tries = 0; delivered.length < wanted && tries < PATIENCE_S * 10; tries++) await sleep(100);
  subscribers.disconnect();
  const steady = delivered.slice(WARM_UP_S * EVENTS_A_SECOND * SUBSCRIPTIONS);
  const missing = Array.from({ length: wanted - delivered.length }, () => Infinity);
  return rowOf([...steady.map(([key, at]) => Math.max(0, at - acknowledged.get(key)!)), ...missing]);
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

/** Appends at an even pace, whatever the answers take; gives how many. */
async function pace(client: EventStoreDBClient, acknowledged: Map<string, number>): Promise<number> {
  const begun = sharedNow();
  const total = (WARM_UP_S + MEASURED_S) * EVENTS_A_SECOND;
  const lanes: Promise<void>[] = Array.from({ length: STREAMS }, () => Promise.resolve());
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((sharedNow() - begun) * EVENTS_A_SECOND) / 1000));
    for (; sent < due; sent++) {
      const stream = `paced-${sent % STREAMS}`;
      const revision = Math.floor(sent / STREAMS);
      lanes[sent % STREAMS] = lanes[sent % STREAMS]!.then(async () => {
        await append(client, 'call', stream, revision);
        acknowledged.set(`${stream}@${revision}`, sharedNow());
      });
    }
    await sleep(1);
  }
  await Promise.all(lanes);
  return total;
}
