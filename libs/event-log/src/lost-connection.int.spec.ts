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
  beforeAll(async () => (test = await startLog({})));
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

  it('loses nothing and doubles nothing while connections break under load, and is followed exactly once', async () => {
    const end = new AbortController();
    const followed: string[] = [];
    const following = (async () => {
      const messages = test.log.subscribe({ prefixes: ['load-'], signal: end.signal });
      for await (const message of messages) {
        if (message.kind === 'event') followed.push(message.event.eventId);
        if (followed.length === 400) end.abort();
      }
    })();
    let working = true;
    const breaking = (async () => {
      while (working) {
        await sleep(60);
        test.cable.cut();
      }
    })();
    const streams = Array.from({ length: 20 }, () => `load-${newId()}`);
    const written = await Promise.all(
      streams.map(async (streamId) => {
        const ids: string[] = [];
        for (let n = 0; n < 20; n++) {
          const event = newEvent(n);
          ids.push(event.eventId);
          await test.log.append(streamId, [event], n === 0 ? 'no_stream' : BigInt(n - 1));
        }
        return ids;
      }),
    );
    working = false;
    await breaking;
    await following;
    for (const streamId of streams)
      expect(await numbersIn(streamId)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect([...followed].sort()).toEqual(written.flat().sort());
    for (const ids of written) expect(followed.filter((id) => ids.includes(id))).toEqual(ids);
  });
});
