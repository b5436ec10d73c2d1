import { once } from 'node:events';
import { interleaved } from '../rounds';
import type { Row } from '../row';
import { append } from './appends';
import { discard, helper, onDisk, temporaryFolder, withPeers, type Peer } from './peer';

const EVENTS_A_STREAM = 10;
const MOST = 1.5;
const OPENINGS = 5;
const OPEN_LIMIT_MS = 5_000;
const ROUNDS = 5;
const APPENDS = 1_200;
const READS = 1_500;
const AT_ONCE = 16;

interface Store {
  events: number;
  dir: string;
}

/** How little a store's speed and memory have to do with the number of its events; all against the smallest. */
export async function growth(sizes: readonly number[], tell: (doing: string) => void): Promise<Row[]> {
  const stores: Store[] = [];
  try {
    for (const events of sizes) {
      tell(`filling a store with ${events} events`);
      const store = { events, dir: temporaryFolder() };
      stores.push(store);
      await fill(store);
    }
    tell('growth');
    return [...(await opening(stores)), ...(await serving(stores))];
  } finally {
    for (const { dir } of stores) discard(dir);
  }
}

async function fill({ dir, events }: Store): Promise<void> {
  const [status] = (await once(helper('fill', dir, events, EVENTS_A_STREAM), 'exit')) as [number | null];
  if (status !== 0) throw new Error('The store could not be filled');
}

async function opening(stores: readonly Store[]): Promise<Row[]> {
  const { sides, ratios } = await interleaved(stores, OPENINGS, async ({ dir }) => {
    return withPeers([onDisk(dir)], async ([peer]) => peer!.openedMs);
  });
  const rows = rowsOf('open', stores, sides.map(ms), ratios, { atMost: MOST });
  const largest = sides.at(-1)!;
  const limited = {
    what: `open at ${exponent(stores.at(-1)!.events)}, to its limit`,
    measured: ms(largest),
    against: ms(OPEN_LIMIT_MS),
    value: largest / OPEN_LIMIT_MS,
    target: { atMost: 1 },
  };
  return [...rows, limited];
}

const serving = (stores: readonly Store[]): Promise<Row[]> =>
  withPeers(
    stores.map(({ dir }) => onDisk(dir)),
    (peers) => served(stores, peers),
  );

async function served(stores: readonly Store[], peers: readonly Peer[]): Promise<Row[]> {
  const sides = stores.map(({ events }, n) => ({ events, peer: peers[n]! }));
  const appends = await interleaved(sides, ROUNDS, ({ peer, events }, round) =>
    rateOf(APPENDS, (n) => appendTo(peer, spread(round * APPENDS + n, events))),
  );
  const reads = await interleaved(sides, ROUNDS, ({ peer, events }, round) =>
    rateOf(READS, (n) => readOf(peer, spread(round * READS + n, events))),
  );
  const resident = peers.map((peer) => peer.residentBytes() ?? NaN);
  const slowest = { atLeast: 1 / MOST };
  return [
    ...rowsOf('append to an old stream', stores, appends.sides.map(rate), appends.ratios, slowest),
    ...rowsOf('read a stream of 10', stores, reads.sides.map(rate), reads.ratios, slowest),
    ...rowsOf('resident memory', stores, resident.map(mib), sharesOf(resident), { atMost: MOST }),
  ];
}

function rowsOf(
  what: string,
  stores: readonly Store[],
  measured: string[],
  ratios: number[],
  target: Row['target'],
): Row[] {
  return stores.slice(1).map(({ events }, n) => ({
    what: `${what}, ${exponent(events)} to ${exponent(stores[0]!.events)} events`,
    measured: measured[n + 1]!,
    against: measured[0]!,
    value: ratios[n + 1]!,
    target,
  }));
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;
const rate = (each: number): string => `${each.toFixed(0)}/s`;
const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
const exponent = (events: number): string => `10^${Math.log10(events)}`;
const sharesOf = (numbers: readonly number[]): number[] => numbers.map((each) => each / numbers[0]!);

/** A stream that no other number below the number of streams gives, far from the one before. */
const spread = (n: number, events: number): string => `stream-${(n * 7_919) % (events / EVENTS_A_STREAM)}`;

const appendTo = ({ client }: Peer, stream: string): Promise<void> =>
  append(client, 'call', stream, EVENTS_A_STREAM);

async function readOf({ client }: Peer, stream: string): Promise<void> {
  let read = 0;
  for await (const _ of client.readStream(stream)) read++;
  if (read < EVENTS_A_STREAM) throw new Error(`${stream} gave ${read} events`);
}

async function rateOf(count: number, work: (n: number) => Promise<void>): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (count * 1000) / (performance.now() - begun);
}
