import {
  END,
  eventTypeFilter,
  excludeSystemEvents,
  START,
  streamNameFilter,
  StreamDeletedError,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import { fresh, numbered, openTarget, until, type Target } from './target';

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

interface Following {
  numbers: number[];
  streams: string[];
  positions: bigint[];
  caughtUp: number;
  error?: Error;
  stop(): Promise<void>;
}

type Subscription =
  ReturnType<Target['client']['subscribeToAll']> | ReturnType<Target['client']['subscribeToStream']>;

/** Takes down what a subscription delivers. */
function follow(subscription: Subscription): Following {
  const seen: Following = {
    numbers: [],
    streams: [],
    positions: [],
    caughtUp: 0,
    stop: () => subscription.unsubscribe(),
  };
  (subscription as NodeJS.EventEmitter)
    .on('caughtUp', () => seen.caughtUp++)
    .on('error', (error: Error) => (seen.error = error))
    .on('data', ({ event }: { event: { data: { n: number }; streamId: string; position: Position } }) => {
      seen.numbers.push(event.data.n);
      seen.streams.push(event.streamId);
      seen.positions.push(event.position.commit);
    });
  return seen;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('a subscription to a stream', () => {
  it('delivers what there is, says that it caught up, and goes on live', async () => {
    const stream = fresh();
    await target.client.appendToStream(stream, numbered(300));
    const seen = follow(target.client.subscribeToStream(stream));
    await until(() => seen.caughtUp === 1);
    expect(seen.numbers).toEqual(range(300));
    await target.client.appendToStream(stream, numbered(5, 300));
    await until(() => seen.numbers.length === 305);
    expect(seen.numbers).toEqual(range(305));
    await seen.stop();
  });

  it('begins behind the revision it is given', async () => {
    const stream = fresh();
    await target.client.appendToStream(stream, numbered(4));
    const seen = follow(target.client.subscribeToStream(stream, { fromRevision: 1n }));
    await until(() => seen.caughtUp === 1);
    expect(seen.numbers).toEqual([2, 3]);
    await seen.stop();
  });

  it('begins at the end with later events only', async () => {
    const stream = fresh();
    await target.client.appendToStream(stream, numbered(4));
    const seen = follow(target.client.subscribeToStream(stream, { fromRevision: END }));
    await until(() => seen.caughtUp === 1);
    await target.client.appendToStream(stream, numbered(1, 4));
    await until(() => seen.numbers.length > 0);
    expect(seen.numbers).toEqual([4]);
    await seen.stop();
  });

  it('waits for a stream that is not there yet', async () => {
    const stream = fresh();
    const seen = follow(target.client.subscribeToStream(stream, { fromRevision: START }));
    await until(() => seen.caughtUp === 1);
    await target.client.appendToStream(stream, numbered(2));
    await until(() => seen.numbers.length === 2);
    await seen.stop();
  });

  it('is refused by a stream with a tombstone', async () => {
    const stream = fresh();
    await target.client.appendToStream(stream, numbered(1));
    await target.client.tombstoneStream(stream);
    const seen = follow(target.client.subscribeToStream(stream));
    await until(() => seen.error !== undefined);
    expect(seen.error).toBeInstanceOf(StreamDeletedError);
  });

  it('loses nothing and repeats nothing while others write', async () => {
    const stream = fresh();
    const writing = (async () => {
      for (let n = 0; n < 600; n += 3) await target.client.appendToStream(stream, numbered(3, n));
    })();
    const subscriptions = range(5).map(() => follow(target.client.subscribeToStream(stream)));
    await writing;
    await until(() => subscriptions.every(({ numbers }) => numbers.length >= 600));
    for (const { numbers, stop } of subscriptions) {
      expect(numbers).toEqual(range(600));
      await stop();
    }
  });
});

describe('a subscription to everything', () => {
  it('begins behind the position it is given and keeps the order', async () => {
    const [one, other] = [fresh(), fresh()];
    const { position } = await target.client.appendToStream(one, numbered(2));
    await target.client.appendToStream(other, numbered(2));
    const seen = follow(target.client.subscribeToAll({ fromPosition: position }));
    await until(() => seen.caughtUp === 1);
    await target.client.appendToStream(one, numbered(1, 2));
    await until(() => seen.streams.includes(one));
    const mine = seen.streams.filter((stream) => [one, other].includes(stream));
    expect(mine).toEqual([other, other, one]);
    expect(seen.positions).toEqual([...seen.positions].sort((a, b) => (a < b ? -1 : 1)));
    await seen.stop();
  });

  it('begins at the end with later events only', async () => {
    await target.client.appendToStream(fresh(), numbered(1));
    const stream = fresh();
    const seen = follow(
      target.client.subscribeToAll({ fromPosition: END, filter: streamNameFilter({ prefixes: ['case-'] }) }),
    );
    await until(() => seen.caughtUp === 1);
    await target.client.appendToStream(stream, numbered(2));
    await until(() => seen.numbers.length === 2);
    expect(seen.streams).toEqual([stream, stream]);
    await seen.stop();
  });

  it('delivers to many subscribers, the slow ones too', async () => {
    const stream = fresh('slow');
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscription = target.client.subscribeToAll({ filter });
    const fast = follow(target.client.subscribeToAll({ filter }));
    const writing = target.client.appendToStream(stream, numbered(400));
    const slow: number[] = [];
    for await (const { event } of subscription) {
      slow.push((event!.data as { n: number }).n);
      if (slow.length % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      if (slow.length === 400) break;
    }
    await writing;
    await until(() => fast.numbers.length === 400);
    expect(slow).toEqual(range(400));
    await fast.stop();
  });
});

describe('a filter', () => {
  const key = fresh('filtered');
  const streams = [`${key}-a-1`, `${key}-b-1`, `${key}-a-2`];
  beforeAll(async () => {
    for (const stream of streams) {
      await target.client.appendToStream(stream, [
        ...numbered(2, 0, `${key}Opened`),
        ...numbered(1, 2, `${key}Closed`),
      ]);
    }
  });
  const delivered = async (filter: Filter): Promise<Following> => {
    const seen = follow(target.client.subscribeToAll({ fromPosition: START, filter }));
    await until(() => seen.caughtUp === 1);
    await seen.stop();
    return seen;
  };

  it.each<[string, () => Filter, string[]]>([
    [
      'stream prefixes',
      () => streamNameFilter({ prefixes: [`${key}-b`, `${key}-a-2`] }),
      [`${key}-b-1`, `${key}-a-2`],
    ],
    [
      'a pattern of streams',
      () => streamNameFilter({ regex: `^${key}-a-\\d$` }),
      [`${key}-a-1`, `${key}-a-2`],
    ],
    ['type prefixes', () => eventTypeFilter({ prefixes: [`${key}Cl`] }), streams],
    ['a pattern of types', () => eventTypeFilter({ regex: `^${key}.*sed$` }), streams],
  ])('goes by %s', async (_name, filter, expected) => {
    const { streams: seen } = await delivered(filter());
    expect([...new Set(seen)]).toEqual(expected);
  });

  it('leaves system events out', async () => {
    await target.client.setStreamMetadata(streams[0]!, { maxCount: 100 });
    const { streams: seen } = await delivered(excludeSystemEvents());
    expect(seen.filter((stream) => stream.startsWith('$'))).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining(streams));
  });

  it('tells how far it looked, also where nothing fits', async () => {
    const reached: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: [fresh('nothing')],
      maxSearchWindow: 10,
      checkpointInterval: 2,
      checkpointReached: (_subscription, { commit }) => void reached.push(commit),
    });
    const { position } = await target.client.appendToStream(fresh(), numbered(100));
    const { numbers } = await delivered(filter);
    expect(numbers).toEqual([]);
    expect(reached.length).toBeGreaterThanOrEqual(5);
    expect(reached.at(-1)).toBeGreaterThanOrEqual(position!.commit);
    expect(reached).toEqual([...reached].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('can go on from a checkpoint', async () => {
    const stream = fresh('resumed');
    const prefixes = [stream];
    const places: Position[] = [];
    const checkpointReached = (_subscription: unknown, place: Position) => void places.push(place);
    await target.client.appendToStream(stream, numbered(3));
    await delivered(streamNameFilter({ prefixes, checkpointReached }));
    await target.client.appendToStream(stream, numbered(2, 3));
    const seen = follow(
      target.client.subscribeToAll({ fromPosition: places.at(-1)!, filter: streamNameFilter({ prefixes }) }),
    );
    await until(() => seen.caughtUp === 1);
    expect(seen.numbers).toEqual([3, 4]);
    await seen.stop();
  });

  it('whose pattern is none is refused', async () => {
    const seen = follow(target.client.subscribeToAll({ filter: streamNameFilter({ regex: '(' }) }));
    await until(() => seen.error !== undefined);
  });
});
