import {
  PARK,
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionDroppedError,
  PersistentSubscriptionExistsError,
  PersistentSubscriptionFailedError,
  PersistentSubscriptionMaximumSubscribersReachedError,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
  RETRY,
  SKIP,
  START,
  streamNameFilter,
  type PersistentSubscriptionToStreamSettings as Settings,
} from '@eventstore/db-client';
import { Consumer, group, numbersOf } from './consumer';
import { failure, fresh, numbered, openTarget, until, type Target } from './target';

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

/** A group on a new stream of `count` events, read from its start. */
async function grouped(
  count: number,
  settings: Partial<Settings> = {},
): Promise<{ stream: string; name: string }> {
  const [stream, name] = [fresh(), fresh('group')];
  if (count > 0) await target.client.appendToStream(stream, numbered(count));
  const all = streamSettings({ startFrom: START, ...settings });
  await target.client.createPersistentSubscriptionToStream(stream, name, all);
  return { stream, name };
}
const infoOf = ({ stream, name }: { stream: string; name: string }) =>
  target.client.getPersistentSubscriptionToStreamInfo(stream, name);

describe('a group', () => {
  it('exists once', async () => {
    const { stream, name } = await grouped(0);
    const error = await failure(
      target.client.createPersistentSubscriptionToStream(stream, name, streamSettings()),
    );
    expect(error).toBeInstanceOf(PersistentSubscriptionExistsError);
    expect(error).toMatchObject({ streamName: stream, groupName: name });
  });

  it('is refused where its sizes do not fit together', async () => {
    const settings = streamSettings({ readBatchSize: 500, historyBufferSize: 500 });
    const error = await failure(
      target.client.createPersistentSubscriptionToStream(fresh(), fresh(), settings),
    );
    expect(error).toBeInstanceOf(PersistentSubscriptionFailedError);
  });

  it('that is not there is named in every answer', async () => {
    const [stream, name] = [fresh(), fresh('group')];
    for (const attempt of [
      () => target.client.getPersistentSubscriptionToStreamInfo(stream, name),
      () => target.client.deletePersistentSubscriptionToStream(stream, name),
      () => target.client.updatePersistentSubscriptionToStream(stream, name, streamSettings()),
      () => target.client.replayParkedMessagesToStream(stream, name),
      () => target.client.listPersistentSubscriptionsToStream(stream),
      () => numbersOf(target.client.subscribeToPersistentSubscriptionToStream(stream, name), 1),
    ]) {
      const error = await failure(attempt());
      expect(error).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
      expect(error).toMatchObject({ streamName: stream });
    }
  });

  it('tells its settings and how far it came', async () => {
    const at = await grouped(3, {
      maxRetryCount: 7,
      messageTimeout: 1_234,
      checkPointLowerBound: 1,
      checkPointUpperBound: 1,
    });
    const consumer = group(target.client, at);
    await consumer.until(3);
    await until(async () => (await infoOf(at)).stats.lastCheckpointedEventRevision === 2n);
    const info = await infoOf(at);
    expect(info).toMatchObject({ eventSource: at.stream, groupName: at.name });
    expect(info.settings).toMatchObject({ startFrom: START, maxRetryCount: 7, messageTimeout: 1_234 });
    expect(info.stats).toMatchObject({ totalItems: 3n, lastKnownEventRevision: 2n, parkedMessageCount: 0n });
    expect(info.connections).toHaveLength(1);
    await consumer.stop();
  });

  it.each<[string, Settings['startFrom'], unknown]>([
    ['start', START, START],
    ['end', 'end', 'end'],
    ['a revision', 2n, 2n],
  ])('tells that it began at %s', async (_case, startFrom, told) => {
    expect((await infoOf(await grouped(5, { startFrom }))).settings.startFrom).toBe(told);
  });

  it('is listed with the others of its stream and of all', async () => {
    const { stream, name } = await grouped(0);
    const of = await target.client.listPersistentSubscriptionsToStream(stream);
    expect(of.map(({ groupName }) => groupName)).toEqual([name]);
    const all = await target.client.listAllPersistentSubscriptions();
    expect(all.map(({ groupName }) => groupName)).toContain(name);
  });

  it('is gone once it was deleted, and its consumers with it', async () => {
    const at = await grouped(1);
    const consumer = group(target.client, at);
    await consumer.until(1);
    await target.client.deletePersistentSubscriptionToStream(at.stream, at.name);
    await until(() => consumer.error instanceof PersistentSubscriptionDroppedError);
    expect(await failure(infoOf(at))).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
  });

  it('keeps its progress under new settings, and drops its consumers', async () => {
    const at = await grouped(2, { checkPointLowerBound: 1, checkPointUpperBound: 1 });
    const consumer = group(target.client, at);
    await consumer.until(2);
    await until(async () => (await infoOf(at)).stats.lastCheckpointedEventRevision === 1n);
    await target.client.updatePersistentSubscriptionToStream(
      at.stream,
      at.name,
      streamSettings({ maxRetryCount: 3 }),
    );
    await until(() => consumer.error instanceof PersistentSubscriptionDroppedError);
    await target.client.appendToStream(at.stream, numbered(1, 2));
    const next = group(target.client, at);
    await next.until(1);
    expect(next.numbers).toEqual([2]);
    expect((await infoOf(at)).settings.maxRetryCount).toBe(3);
    await next.stop();
  });
});

describe('delivery', () => {
  it('begins where the group says, and goes on live', async () => {
    const at = await grouped(4, { startFrom: 2n });
    const consumer = group(target.client, at);
    await consumer.until(2);
    await target.client.appendToStream(at.stream, numbered(2, 4));
    await consumer.until(4);
    expect(consumer.numbers).toEqual([2, 3, 4, 5]);
    await consumer.stop();
  });

  it('begins at the end with what comes later', async () => {
    const at = await grouped(3, { startFrom: 'end' });
    await target.client.appendToStream(at.stream, numbered(1, 3));
    const consumer = group(target.client, at);
    await consumer.until(1);
    expect(consumer.numbers).toEqual([3]);
    await consumer.stop();
  });

  it('gives a consumer no more at a time than it takes', async () => {
    const at = await grouped(50);
    const consumer = group(target.client, at, { bufferSize: 5, onEvent: () => 'nothing' });
    await consumer.until(5);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(consumer.numbers).toEqual([0, 1, 2, 3, 4]);
    await consumer.stop();
  });

  it('shares the events among consumers, each once', async () => {
    const at = await grouped(0);
    const consumers = [1, 2, 3].map(() => group(target.client, at));
    await until(async () => (await infoOf(at)).connections.length === 3);
    await target.client.appendToStream(at.stream, numbered(60));
    await until(() => consumers.flatMap(({ numbers }) => numbers).length === 60);
    expect(consumers.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(
      numbered(60).map((_, n) => n),
    );
    expect(Math.min(...consumers.map(({ numbers }) => numbers.length))).toBeGreaterThan(0);
    await Promise.all(consumers.map((consumer) => consumer.stop()));
  });

  it('stays with the first consumer where one is enough', async () => {
    const at = await grouped(0, { consumerStrategyName: 'DispatchToSingle' });
    const consumers = [group(target.client, at), group(target.client, at)];
    await until(async () => (await infoOf(at)).connections.length === 2);
    for (const n of [0, 1, 2, 3]) {
      await target.client.appendToStream(at.stream, numbered(1, n));
      await until(() => consumers.flatMap(({ numbers }) => numbers).length === n + 1);
    }
    expect(consumers.map(({ numbers }) => numbers.length).sort()).toEqual([0, 4]);
    await Promise.all(consumers.map((consumer) => consumer.stop()));
  });

  it('takes no more consumers than the group allows', async () => {
    const at = await grouped(1, { maxSubscriberCount: 1 });
    const first = group(target.client, at);
    await first.until(1);
    const second = group(target.client, at);
    await until(() => second.error !== undefined);
    expect(second.error).toBeInstanceOf(PersistentSubscriptionMaximumSubscribersReachedError);
    await first.stop();
  });
});

describe('a group on everything', () => {
  it('delivers what its filter lets through', async () => {
    const [stream, name] = [fresh('watched'), fresh('group')];
    await target.client.appendToStream(stream, numbered(3));
    await target.client.appendToStream(fresh('other'), numbered(3));
    await target.client.createPersistentSubscriptionToAll(name, allSettings({ startFrom: START }), {
      filter: streamNameFilter({ prefixes: [stream] }),
    });
    const consumer = new Consumer(target.client.subscribeToPersistentSubscriptionToAll(name));
    await consumer.until(3);
    await target.client.appendToStream(stream, numbered(1, 3));
    await consumer.until(4);
    expect(consumer.numbers).toEqual([0, 1, 2, 3]);
    const info = await target.client.getPersistentSubscriptionToAllInfo(name);
    expect(info).toMatchObject({ eventSource: '$all', settings: { startFrom: START } });
    await consumer.stop();
    await target.client.deletePersistentSubscriptionToAll(name);
  });
});

describe('an answer', () => {
  it('of retry brings the event again, counted', async () => {
    const at = await grouped(2);
    const consumer = group(target.client, at, {
      onEvent: (n, retries) => (n === 0 && retries < 2 ? RETRY : 'ack'),
    });
    await consumer.until(4);
    expect(consumer.retries.filter(([n]) => n === 0)).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    await consumer.stop();
  });

  it('of retry parks the event once it was tried often enough', async () => {
    const at = await grouped(1, { maxRetryCount: 2 });
    const consumer = group(target.client, at, { onEvent: () => RETRY });
    await until(async () => (await infoOf(at)).stats.parkedMessageCount === 1n);
    expect(consumer.retries).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    await consumer.stop();
  });

  it('of skip is as good as done', async () => {
    const at = await grouped(3);
    const consumer = group(target.client, at, { onEvent: (n) => (n === 1 ? SKIP : 'ack') });
    await consumer.until(3);
    expect((await infoOf(at)).stats.parkedMessageCount).toBe(0n);
    await consumer.stop();
  });

  it('of park puts the event aside, and a replay brings it back', async () => {
    const at = await grouped(4);
    let parking = true;
    const consumer = group(target.client, at, { onEvent: (n) => (parking && n % 2 === 1 ? PARK : 'ack') });
    await until(async () => (await infoOf(at)).stats.parkedMessageCount === 2n);
    parking = false;
    await target.client.replayParkedMessagesToStream(at.stream, at.name, { stopAt: 1 });
    await consumer.until(5);
    await target.client.replayParkedMessagesToStream(at.stream, at.name);
    await consumer.until(6);
    expect(consumer.numbers.slice(4)).toEqual([1, 3]);
    await until(async () => (await infoOf(at)).stats.parkedMessageCount === 0n);
    await consumer.stop();
  });

  it('that does not come in time brings the event again', async () => {
    const at = await grouped(1, { messageTimeout: 200 });
    const consumer = group(target.client, at, {
      onEvent: (_n, retries) => (retries === 0 ? 'nothing' : 'ack'),
    });
    await consumer.until(2);
    expect(consumer.retries).toEqual([
      [0, 0],
      [0, 1],
    ]);
    await consumer.stop();
  });

  it('that a consumer never gave goes to the next consumer, in order', async () => {
    const at = await grouped(6);
    const lost = group(target.client, at, { bufferSize: 4, onEvent: (n) => (n === 1 ? 'ack' : 'nothing') });
    await lost.until(4);
    await lost.stop();
    const next = group(target.client, at);
    await next.until(5);
    expect([...next.numbers].sort((a, b) => a - b)).toEqual([0, 2, 3, 4, 5]);
    expect(next.numbers.slice(0, 3)).toEqual([0, 2, 3]);
    await next.stop();
  });
});
