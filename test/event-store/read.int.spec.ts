import { BACKWARDS, END, FORWARDS, jsonEvent, START, StreamNotFoundError } from '@eventstore/db-client';
import { collect, failure, fresh, numbered, openTarget, type Target } from './target';

let target: Target;
const stream = fresh('read');
beforeAll(async () => {
  target = await openTarget();
  await target.client.appendToStream(stream, numbered(250));
});
afterAll(() => target.close());

const numbers = (events: { event?: { data?: unknown } }[]): number[] =>
  events.map(({ event }) => (event!.data as { n: number }).n);
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, n) => (from <= to ? from + n : from - n));

describe('reading a stream', () => {
  const read = (options: object) => collect(target.client.readStream(stream, options)).then(numbers);

  it('gives all of it from the start', async () => {
    expect(await read({})).toEqual(range(0, 249));
  });

  it('includes the revision it begins at, both ways', async () => {
    expect(await read({ fromRevision: 247n })).toEqual([247, 248, 249]);
    expect(await read({ direction: BACKWARDS, fromRevision: 2n })).toEqual([2, 1, 0]);
  });

  it('goes backwards from the end', async () => {
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 3 })).toEqual([249, 248, 247]);
    expect(await read({ direction: BACKWARDS, fromRevision: END })).toEqual(range(249, 0));
  });

  it('keeps to the limit', async () => {
    expect(await read({ maxCount: 101 })).toEqual(range(0, 100));
    expect(await read({ fromRevision: 100n, maxCount: 1 })).toEqual([100]);
  });

  it('finds nothing behind the end, which is no error', async () => {
    expect(await read({ fromRevision: 250n })).toEqual([]);
    expect(await read({ fromRevision: 10_000n })).toEqual([]);
  });

  it('begins at the last event where asked to go backwards from behind the end', async () => {
    expect(await read({ direction: BACKWARDS, fromRevision: 10_000n, maxCount: 1 })).toEqual([249]);
  });

  it('says that a stream is not there', async () => {
    const name = fresh('missing-ไทย');
    const error = await failure(collect(target.client.readStream(name)));
    expect(error).toBeInstanceOf(StreamNotFoundError);
  });

  it('may be broken off', async () => {
    for await (const { event } of target.client.readStream(stream)) {
      if (event!.revision === 5n) break;
    }
    expect(await read({ maxCount: 1 })).toEqual([0]);
  });
});

describe('reading everything', () => {
  it('gives every event once, in the order of its position', async () => {
    const positions = (await collect(target.client.readAll())).map(({ event }) => event!.position!.commit);
    expect(positions.length).toBeGreaterThanOrEqual(250);
    expect([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1))).toEqual(positions);
  });

  it('goes the same way back', async () => {
    const forwards = await collect(target.client.readAll({ direction: FORWARDS, fromPosition: START }));
    const backwards = await collect(target.client.readAll({ direction: BACKWARDS, fromPosition: END }));
    const ids = (events: typeof forwards) => events.map(({ event }) => event!.id);
    expect(ids(backwards).reverse().slice(0, forwards.length)).toEqual(ids(forwards));
  });

  it('includes the position it begins at forwards and excludes it backwards', async () => {
    const [, second] = await collect(target.client.readStream(stream, { maxCount: 2 }));
    const position = second!.event!.position!;
    const [at] = await collect(target.client.readAll({ fromPosition: position, maxCount: 1 }));
    const [before] = await collect(
      target.client.readAll({ direction: BACKWARDS, fromPosition: position, maxCount: 1 }),
    );
    expect(at!.event!.id).toBe(second!.event!.id);
    expect(before!.event!.position!.commit).toBeLessThan(position.commit);
  });

  it('finds nothing behind the end and before the start', async () => {
    expect(await collect(target.client.readAll({ fromPosition: END }))).toEqual([]);
    expect(await collect(target.client.readAll({ direction: BACKWARDS, fromPosition: START }))).toEqual([]);
  });
});

describe('links', () => {
  const link = (to: string) => ({
    ...jsonEvent({ type: '$>', data: {} }),
    contentType: 'application/octet-stream' as const,
    data: Buffer.from(to),
  });

  it('are followed where asked for, and shown as they are where not', async () => {
    const links = fresh('links');
    await target.client.appendToStream(links, [link(`3@${stream}`)] as never);
    const [followed] = await collect(target.client.readStream(links, { resolveLinkTos: true }));
    expect(followed).toMatchObject({
      event: { streamId: stream, revision: 3n },
      link: { streamId: links, revision: 0n },
    });
    expect(followed!.commitPosition).toBe(followed!.link!.position!.commit);
    const [plain] = await collect(target.client.readStream(links));
    expect(plain).toMatchObject({ event: { streamId: links, type: '$>' } });
    expect(plain!.link).toBeUndefined();
  });

  it('that lead nowhere come alone', async () => {
    const links = fresh('links');
    await target.client.appendToStream(links, [link(`9@${fresh('gone')}`), link('nonsense')] as never);
    const read = await collect(target.client.readStream(links, { resolveLinkTos: true }));
    expect(read.map(({ event, link }) => [event, link!.revision])).toEqual([
      [undefined, 0n],
      [undefined, 1n],
    ]);
  });
});
