import { credentials } from '@grpc/grpc-js';
import {
  binaryEvent,
  END,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  PersistentSubscriptionFailedError,
  persistentSubscriptionToStreamSettingsFromDefaults as streamSettings,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { PersistentSubscriptionsClient } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { Consumer, group } from './consumer';
import { failure, fresh, numbered, openTarget, until, type Target } from './target';

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const EAGER = { startFrom: START, checkPointLowerBound: 1, checkPointUpperBound: 1 } as const;

/** What the official client does not offer for groups: all of them stop and begin again from what is stored. */
function restartGroups(): Promise<void> {
  const [, host] = /^esdb:\/\/([^?/]+)/.exec(target.address) ?? [];
  const calls = new PersistentSubscriptionsClient(host!, credentials.createInsecure());
  return new Promise((resolve, reject) =>
    calls.restartSubsystem(new Empty(), (error) => {
      calls.close();
      if (error) reject(error);
      else resolve();
    }),
  );
}

it('never writes its progress beyond an event that is not done with, and begins there again', async () => {
  const [stream, name] = [fresh(), fresh('group')];
  await target.client.appendToStream(stream, numbered(6));
  await target.client.createPersistentSubscriptionToStream(stream, name, streamSettings(EAGER));
  const progress = async () =>
    (await target.client.getPersistentSubscriptionToStreamInfo(stream, name)).stats
      .lastCheckpointedEventRevision;
  const holding = group(target.client, { stream, name }, { onEvent: (n) => (n === 2 ? 'nothing' : 'ack') });
  await holding.until(6);
  await until(async () => (await progress()) === 1n);
  await restartGroups();
  await until(() => holding.error !== undefined);
  expect(await progress()).toBe(1n);
  const next = group(target.client, { stream, name });
  await next.until(4);
  expect(next.numbers).toEqual([2, 3, 4, 5]);
  await until(async () => (await progress()) === 5n);
  await next.stop();
});

it('takes an acknowledgement by the id of the link that led to an event', async () => {
  const [stream, links, name] = [fresh(), fresh('links'), fresh('group')];
  await target.client.appendToStream(stream, numbered(3));
  const linksTo = [0, 1, 2].map((n) => binaryEvent({ type: '$>', data: Buffer.from(`${n}@${stream}`) }));
  await target.client.appendToStream(links, linksTo);
  const settings = streamSettings({ ...EAGER, resolveLinkTos: true });
  await target.client.createPersistentSubscriptionToStream(links, name, settings);
  const consumer = group(target.client, { stream: links, name });
  await consumer.until(3);
  expect(consumer.numbers).toEqual([0, 1, 2]);
  const info = () => target.client.getPersistentSubscriptionToStreamInfo(links, name);
  await until(async () => (await info()).stats.lastCheckpointedEventRevision === 2n);
  await consumer.stop();
});

it('keeps a stream with one consumer where it is pinned, and uses all of them', async () => {
  const [prefix, name] = [fresh('pinned'), fresh('group')];
  const settings = allSettings({ startFrom: START, consumerStrategyName: 'Pinned' });
  const filter = streamNameFilter({ prefixes: [prefix] });
  await target.client.createPersistentSubscriptionToAll(name, settings, { filter });
  const streamsOf: Set<string>[] = [];
  const consumers = [0, 1].map((n) => {
    const subscription = target.client.subscribeToPersistentSubscriptionToAll(name);
    streamsOf[n] = new Set();
    subscription.on('data', ({ event }) => streamsOf[n]!.add(event!.streamId));
    return new Consumer(subscription);
  });
  const info = () => target.client.getPersistentSubscriptionToAllInfo(name);
  await until(async () => (await info()).connections.length === 2);
  for (let round = 0; round < 3; round++)
    for (let n = 0; n < 20; n++) await target.client.appendToStream(`${prefix}-${n}`, numbered(1, n));
  await until(() => consumers.reduce((sum, { numbers }) => sum + numbers.length, 0) === 60);
  const [one, other] = streamsOf as [Set<string>, Set<string>];
  expect([...one].filter((stream) => other.has(stream))).toEqual([]);
  expect(one.size + other.size).toBe(20);
  expect(Math.min(one.size, other.size)).toBeGreaterThan(0);
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await target.client.deletePersistentSubscriptionToAll(name);
});

it('tells where a group on everything began, and refuses a place behind the last event', async () => {
  const { position } = await target.client.appendToStream(fresh(), numbered(1));
  const begun = async (startFrom: typeof END | NonNullable<typeof position>) => {
    const name = fresh('group');
    await target.client.createPersistentSubscriptionToAll(name, allSettings({ startFrom }));
    const { settings } = await target.client.getPersistentSubscriptionToAllInfo(name);
    await target.client.deletePersistentSubscriptionToAll(name);
    return settings.startFrom;
  };
  expect(await begun(END)).toBe(END);
  expect(await begun(position!)).toEqual(position);
  const behind = { commit: position!.commit + 1_000_000n, prepare: position!.commit + 1_000_000n };
  expect(await failure(begun(behind))).toBeInstanceOf(PersistentSubscriptionFailedError);
});
