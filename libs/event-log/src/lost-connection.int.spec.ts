import { newId } from '@suaka/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import { allOf, startLog, type TestLog } from '../../../test/fixtures/log';
import { LogUnavailable, type NewEvent } from '.';

const newEvent = (n: number): NewEvent => ({
  eventId: newId(),
  type: 'Counted',
  data: { n },
  metadata: { schema: 1, commandId: newId(), actor: 'system', at: '2026-01-01T00:00:00.000Z' },
});

describe('the event log over a connection that breaks', () => {
  let test: TestLog;
  beforeAll(async () => {
    // Every connection that is lost is logged, and here that is many.
    process.env.LOG_LEVEL = 'error';
    test = await startLog({});
  });
  afterAll(() => test.close());

  const numbersIn = async (streamId: string) => {
    const events = await allOf(test.log.readStream(streamId));
    return events.map(({ data }) => (data as { n: number }).n);
  };

  it('asks again when the answer to an append is lost, and gets the first one’s', async () => {
    const streamId = `count-${newId()}`;
    await test.log.append(streamId, [newEvent(0)], 'no_stream');
    test.cable.mute();
    const appended = test.log.append(streamId, [newEvent(1), newEvent(2)], 0n);
    await sleep(200);
    test.cable.cut();
    expect(await appended).toMatchObject({ revision: '2' });
    expect(await numbersIn(streamId)).toEqual([0, 1, 2]);
  });

  it('gives up after a while, and works again once the log is back', async () => {
    const streamId = `count-${newId()}`;
    test.cable.unplug();
    const started = performance.now();
    await expect(test.log.append(streamId, [newEvent(0)], 'no_stream')).rejects.toThrow(LogUnavailable);
    await expect(numbersIn(streamId)).rejects.toThrow(LogUnavailable);
    expect(performance.now() - started).toBeLessThan(10_000);
    test.cable.repair();
    await test.log.append(streamId, [newEvent(0)], 'no_stream');
    expect(await numbersIn(streamId)).toEqual([0]);
  });

  /** As every sender does: asks again with the same ids. */
  const appendInTheEnd = async (streamId: string, event: NewEvent, expected: 'no_stream' | bigint) => {
    for (;;) {
      try {
        return await test.log.append(streamId, [event], expected);
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error;
      }
    }
  };
  const countTo = async (streamId: string, end: number) => {
    const ids: string[] = [];
    for (let n = 0; n < end; n++) {
      const event = newEvent(n);
      ids.push(event.eventId);
      await appendInTheEnd(streamId, event, n === 0 ? 'no_stream' : BigInt(n - 1));
    }
    return ids;
  };
  const follow = async (prefix: string, count: number, signal: AbortSignal) => {
    const ids: string[] = [];
    for await (const message of test.log.subscribe({ prefixes: [prefix], signal })) {
      if (message.kind === 'event') ids.push(message.event.eventId);
      if (ids.length === count) break;
    }
    return ids;
  };

  it('loses nothing and doubles nothing while connections break under load, and is followed exactly once', async () => {
    const over = new AbortController();
    try {
      const following = follow('load-', 400, over.signal);
      const cutting = setInterval(() => test.cable.cut(), 100);
      over.signal.addEventListener('abort', () => clearInterval(cutting));
      const streams = Array.from({ length: 20 }, () => `load-${newId()}`);
      const written = await Promise.all(streams.map((streamId) => countTo(streamId, 20)));
      clearInterval(cutting);
      const followed = await following;
      for (const streamId of streams) expect(await numbersIn(streamId)).toEqual([...Array(20).keys()]);
      expect([...followed].sort()).toEqual(written.flat().sort());
      for (const ids of written) expect(followed.filter((id) => ids.includes(id))).toEqual(ids);
    } finally {
      over.abort();
    }
  });
});
