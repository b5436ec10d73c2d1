import type { EventStoreDBClient } from '@eventstore/db-client';
import { interleaved } from '../rounds';
import type { Row } from '../row';
import { eventOf } from './events';
import { inFolder, inMemory, onDisk, withPeers, type Peer } from './peer';

export type Mode = 'call' | 'batch';

const ROUNDS = 5;
const ROUND_MS = 800;
const EVENTS_A_STREAM = 10;
/** With credentials the client makes each append a call of its own, as the application has it. */
const CALL_OF_ITS_OWN = { credentials: { username: 'unused', password: 'unused' }, deadline: 30_000 };

const titles: Record<Mode, string> = { call: 'one call per append', batch: 'batch call' };

export const appends = (): Promise<Row[]> =>
  inFolder((dir) => withPeers([inMemory(), onDisk(dir)], measured));

async function measured(peers: readonly Peer[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const mode of ['call', 'batch'] as const) {
    for (const writers of [1, 16, 64]) rows.push(await compare(peers, mode, writers));
  }
  return rows;
}

async function compare(peers: readonly Peer[], mode: Mode, writers: number): Promise<Row> {
  const { sides, ratios } = await interleaved(peers, ROUNDS, ({ client }, round) =>
    rateOf(client, mode, writers, `${mode}-${writers}-${round}`),
  );
  return {
    what: `append, ${titles[mode]}, ${writers} writer${writers > 1 ? 's' : ''}`,
    measured: `${sides[1]!.toFixed(0)}/s`,
    against: `${sides[0]!.toFixed(0)}/s`,
    value: ratios[1]!,
    target: writers > 1 ? { atLeast: 0.6 } : undefined,
  };
}

/** Acknowledged appends of one event a second. */
async function rateOf(
  client: EventStoreDBClient,
  mode: Mode,
  writers: number,
  prefix: string,
): Promise<number> {
  const begun = performance.now();
  const end = begun + ROUND_MS;
  let acknowledged = 0;
  const write = async (writer: number) => {
    for (let n = 0; performance.now() < end; n++) {
      await append(
        client,
        mode,
        `${prefix}-${writer}-${Math.floor(n / EVENTS_A_STREAM)}`,
        n % EVENTS_A_STREAM,
      );
      acknowledged++;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return (acknowledged * 1000) / (performance.now() - begun);
}

/** Appends the event of a revision, and expects the one before it. */
export async function append(
  client: EventStoreDBClient,
  mode: Mode,
  stream: string,
  revision: number,
): Promise<void> {
  const expectedRevision = revision === 0 ? ('no_stream' as const) : BigInt(revision - 1);
  const options = mode === 'call' ? { expectedRevision, ...CALL_OF_ITS_OWN } : { expectedRevision };
  await client.appendToStream(stream, eventOf(revision), options);
}
