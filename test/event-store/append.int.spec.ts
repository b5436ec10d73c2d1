import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  binaryEvent,
  jsonEvent,
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
  type EventData,
} from '@eventstore/db-client';
import { collect, failure, fresh, numbered, openTarget, type Target } from './target';

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

/** With credentials the client uses one call an append, without them the batch call. */
describe.each([
  ['batch', {}],
  ['single', { credentials: { username: 'admin', password: 'changeit' } }],
])('append by %s call', (_name, call) => {
  const append = (
    stream: string,
    events: EventData[],
    expectedRevision?: 'any' | 'no_stream' | 'stream_exists' | bigint,
  ) => target.client.appendToStream(stream, events, { ...call, expectedRevision: expectedRevision ?? 'any' });

  it('begins a stream where none is expected and counts on from there', async () => {
    const stream = fresh();
    const first = await append(stream, numbered(2), 'no_stream');
    const second = await append(stream, numbered(3), 1n);
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 4n]);
    expect(second.position!.commit).toBeGreaterThan(first.position!.commit);
    expect(second.position!.prepare).toBe(second.position!.commit);
  });

  it('answers with the position of the last event', async () => {
    const stream = fresh();
    const { position } = await append(stream, numbered(3));
    const [last] = await collect(
      target.client.readStream(stream, { direction: BACKWARDS, fromRevision: 'end', maxCount: 1 }),
    );
    expect(last!.event!.position).toEqual(position);
  });

  it.each<[string, 'no_stream' | bigint, bigint | 'no_stream']>([
    ['none is expected but there is one', 'no_stream', 1n],
    ['an earlier revision is expected', 0n, 1n],
    ['a later revision is expected', 7n, 1n],
  ])('refuses where %s', async (_case, expected, actual) => {
    const stream = fresh();
    await append(stream, numbered(2));
    const error = await failure(append(stream, numbered(1), expected));
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ streamName: stream, expectedVersion: expected, actualVersion: actual });
    expect(await collect(target.client.readStream(stream))).toHaveLength(2);
  });

  it('refuses where a stream is expected and there is none', async () => {
    const missing = await failure(append(fresh(), numbered(1), 'stream_exists'));
    expect(missing).toMatchObject({ expectedVersion: 'stream_exists', actualVersion: 'no_stream' });
    const exact = await failure(append(fresh(), numbered(1), 3n));
    expect(exact).toMatchObject({ expectedVersion: 3n, actualVersion: 'no_stream' });
  });

  it('answers a repeated append with its original revision and position', async () => {
    const stream = fresh();
    const events = numbered(2);
    const first = await append(stream, events, 'no_stream');
    await append(stream, numbered(5), 1n);
    expect(await append(stream, events, 'no_stream')).toEqual(first);
    expect(await append(stream, events, 'any')).toEqual(first);
    expect(await collect(target.client.readStream(stream))).toHaveLength(7);
  });

  it('refuses a repeated append that has one event more', async () => {
    const stream = fresh();
    const events = numbered(2);
    await append(stream, events, 'no_stream');
    expect(await failure(append(stream, [...events, ...numbered(1)], 'no_stream'))).toBeInstanceOf(
      WrongExpectedVersionError,
    );
  });

  it('takes part of an append for a repetition of that part', async () => {
    const stream = fresh();
    const events = numbered(3);
    await append(stream, events, 'no_stream');
    const { nextExpectedRevision } = await append(stream, events.slice(0, 2), 'no_stream');
    expect(nextExpectedRevision).toBe(1n);
  });

  it('keeps the same id apart in different streams', async () => {
    const [one, other] = [fresh(), fresh()];
    const events = numbered(1);
    await append(one, events);
    await append(other, events);
    expect(await collect(target.client.readStream(other))).toHaveLength(1);
  });

  it('takes an append up to the largest size and none above it', async () => {
    const stream = fresh();
    const type = 'Sized';
    const room = 1024 * 1024 - 2 * type.length;
    await append(stream, [binaryEvent({ type, data: Buffer.alloc(room) })], 'no_stream');
    const error = await failure(append(stream, [binaryEvent({ type, data: Buffer.alloc(room + 1) })], 0n));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(error.maxAppendSize).toBe(1024 * 1024);
    expect(await collect(target.client.readStream(stream))).toHaveLength(1);
  });

  it('refuses an append that is larger than what gRPC itself would take', async () => {
    const data = Buffer.alloc(5 * 1024 * 1024);
    const error = await failure(append(fresh(), [binaryEvent({ type: 'Sized', data })]));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
  });

  it('writes all events of an append or none', async () => {
    const stream = fresh();
    const events = Array.from({ length: 5 }, () =>
      binaryEvent({ type: 'Sized', data: Buffer.alloc(300_000) }),
    );
    await failure(append(stream, events, 'no_stream'));
    expect(await append(stream, numbered(1), 'no_stream')).toMatchObject({ nextExpectedRevision: 0n });
  });
});

describe('what is appended', () => {
  it('comes back as it was', async () => {
    const stream = `aduan-ไทย-😀 ${randomUUID()}`;
    const id = randomUUID();
    const data = { text: 'Pelapor Contoh\u0000\n', list: [1, 2.5, null], nested: { ไทย: true } };
    const before = Date.now();
    await target.client.appendToStream(stream, jsonEvent({ id, type: 'ไทย', data, metadata: { by: 'é' } }));
    const [read] = await collect(target.client.readStream(stream));
    expect(read!.event).toMatchObject({
      id,
      streamId: stream,
      type: 'ไทย',
      data,
      metadata: { by: 'é' },
      revision: 0n,
    });
    expect(read!.event!.created.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(read!.event!.created.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(read!.commitPosition).toBe(read!.event!.position!.commit);
  });

  it('may be bytes that are not JSON', async () => {
    const stream = fresh();
    const bytes = Buffer.from([0, 255, 128, 10, 0]);
    await target.client.appendToStream(stream, binaryEvent({ type: 'Bytes', data: bytes, metadata: bytes }));
    const [read] = await collect(target.client.readStream(stream));
    expect(read!.event!.isJson).toBe(false);
    expect(Buffer.from(read!.event!.data as Uint8Array)).toEqual(bytes);
  });

  it('keeps the order of arrival over many appends at once', async () => {
    const stream = fresh();
    await Promise.all(numbered(500).map((event) => target.client.appendToStream(stream, event)));
    const numbers = (await collect(target.client.readStream(stream))).map(
      ({ event }) => (event!.data as { n: number }).n,
    );
    expect(numbers).toEqual(numbers.map((_, n) => n));
    expect(numbers).toHaveLength(500);
  });

  it('goes to one of many writers who expect the same revision', async () => {
    const stream = fresh();
    const tries = numbered(20).map((event) =>
      target.client.appendToStream(stream, event, { expectedRevision: 'no_stream' }).then(
        () => 'written',
        () => 'refused',
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
  });
});
