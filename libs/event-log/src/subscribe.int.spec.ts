import { newId } from '@suaka/runtime';
import { allOf, startLog, type TestLog } from '../../../test/fixtures/log';
import type { AnyRecorded, EventBatch, LogMessage, NewEvent } from '.';
import { connect } from './client';
import { connectEventLog } from '.';

const newEvent = (text: string): NewEvent => ({
  eventId: newId(),
  type: 'Said',
  data: { text },
  metadata: {
    schema: 1,
    commandId: newId(),
    actor: 'system',
    at: '2026-01-01T00:00:00.000Z',
    subject: 'person-1',
  },
});
const textOf = (event: AnyRecorded) => (event.data as { text: string }).text;
const texts = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `text ${from + n}`);

describe('following and reading the log', () => {
  let test: TestLog;
  let prefix: string;
  beforeAll(async () => (test = await startLog({ Said: { text: 'subject' } })));
  beforeEach(() => (prefix = `said${newId()}-`));
  afterAll(() => test.close());

  const say = (stream: string, count: number, from = 0) =>
    test.log.append(prefix + stream, texts(count, from).map(newEvent), 'any');

  /** Follows until `enough`, then aborts; ends only if the subscription does. */
  async function follow<M>(
    subscribe: (signal: AbortSignal) => AsyncIterable<M>,
    enough: (messages: M[]) => boolean,
  ): Promise<M[]> {
    const end = new AbortController();
    const messages: M[] = [];
    for await (const message of subscribe(end.signal)) {
      messages.push(message);
      if (enough(messages)) end.abort();
    }
    return messages;
  }
  const eventsOf = (messages: LogMessage[]) =>
    messages.flatMap((one) => (one.kind === 'event' ? [one.event] : []));
  const eventsIn = (batches: EventBatch[]) => batches.flatMap(({ events }) => events);

  it('stores texts sealed and gives them back opened', async () => {
    await say('1', 1);
    const { client, release } = connect(test.url);
    for await (const { event } of client.readStream(`${prefix}1`)) {
      expect(event?.data).toEqual({
        text: { $sealed: { v: 1, person: 'person-1', box: expect.any(String) as string } },
      });
    }
    await release();
    const events = await allOf(test.log.readStream(`${prefix}1`));
    expect(events.map(textOf)).toEqual(['text 0']);
  });

  it('shares one client a process, and refuses a second log', async () => {
    const other = { ...test, personalFields: {} };
    await connectEventLog(other).close();
    expect(() => connectEventLog({ ...other, url: 'esdb://127.0.0.1:1?tls=false' })).toThrow(
      'one client only',
    );
    await say('1', 1);
  });

  it('reads a stream from a revision on, and nothing where there is none', async () => {
    await say('1', 450);
    const events = await allOf(test.log.readStream(`${prefix}1`, { fromRevision: 3n }));
    expect(events.map(textOf)).toEqual(texts(447, 3));
    expect(await allOf(test.log.readStream(`${prefix}2`))).toEqual([]);
    expect(await allOf(test.log.readStream(`${prefix}1`, { fromRevision: 450n }))).toEqual([]);
  });

  it('reads all, both ways, by prefix, from a position, up to a limit', async () => {
    const { position } = await say('1', 3);
    await say('2', 3, 3);
    const read = async (options: Parameters<typeof test.log.readAll>[0]) =>
      (await allOf(test.log.readAll({ prefixes: [prefix], ...options }))).map(textOf);
    expect(await read({})).toEqual(texts(6));
    expect(await read({ afterPosition: position })).toEqual(texts(3, 3));
    expect(await read({ limit: 2 })).toEqual(texts(2));
    expect(await read({ backwards: true, limit: 4 })).toEqual(texts(6).reverse().slice(0, 4));
    expect(await read({ backwards: true, afterPosition: position })).toEqual(['text 1', 'text 0']);
    expect(await read({ prefixes: [`${prefix}2`] })).toEqual(texts(3, 3));
  });

  it('tells when it has caught up, after the events that came before, and goes on with live ones', async () => {
    await say('1', 40);
    let live: Promise<unknown> | undefined;
    const messages = await follow(
      (signal) => test.log.subscribe({ prefixes: [prefix], signal }),
      (all) => {
        if (all.at(-1)?.kind === 'caught_up') live ??= say('2', 5, 40);
        return eventsOf(all).length === 45;
      },
    );
    await live;
    expect(eventsOf(messages).map(textOf)).toEqual(texts(45));
    const caughtUp = messages.findIndex(({ kind }) => kind === 'caught_up');
    expect(eventsOf(messages.slice(0, caughtUp))).toHaveLength(40);
  });

  it('resumes behind any batch’s position, neither missing nor repeating', async () => {
    await say('1', 100);
    await say('2', 100, 100);
    const all: AnyRecorded[] = [];
    for (let afterPosition: string | undefined; all.length < 200;) {
      const [batch] = await follow(
        (signal) => test.log.subscribeBatches({ prefixes: [prefix], afterPosition, maxBatch: 30, signal }),
        () => true,
      );
      expect(batch!.events.length).toBeLessThanOrEqual(30);
      all.push(...batch!.events);
      afterPosition = batch!.position;
    }
    expect(all.map(textOf)).toEqual(texts(200));
  });

  it('moves its position over others’ events', async () => {
    const batches = await follow(
      (signal) => test.log.subscribeBatches({ prefixes: [prefix], signal }),
      (all) => all.at(-1)!.caughtUp,
    );
    expect(eventsIn(batches)).toEqual([]);
    const [last] = await allOf(test.log.readAll({ backwards: true, limit: 1 }));
    expect(BigInt(batches.at(-1)!.position)).toBeGreaterThanOrEqual(BigInt(last!.position));
    const { position } = await say('1', 1);
    const [next] = await follow(
      (signal) =>
        test.log.subscribeBatches({ prefixes: [prefix], afterPosition: batches.at(-1)!.position, signal }),
      (all) => eventsIn(all).length > 0,
    );
    expect(next).toMatchObject({ position, events: [{ position }] });
  });

  it('ends when aborted, also while nothing comes, and before it began', async () => {
    const started = performance.now();
    for await (const _ of test.log.subscribeBatches({ prefixes: [prefix], signal: AbortSignal.timeout(100) }))
      continue;
    for await (const _ of test.log.subscribe({ prefixes: [prefix], signal: AbortSignal.abort() }))
      throw new Error('began');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
