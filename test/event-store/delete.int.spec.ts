import {
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
} from '@eventstore/db-client';
import { collect, failure, fresh, numbered, openTarget, type Target } from './target';

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const revisions = async (stream: string) =>
  (await collect(target.client.readStream(stream))).map(({ event }) => event!.revision);
const streamOf = async (count: number) => {
  const stream = fresh();
  await target.client.appendToStream(stream, numbered(count));
  return stream;
};

describe('a soft delete', () => {
  it('makes the stream not found, and keeps its events in the whole log', async () => {
    const stream = await streamOf(3);
    const { position } = await target.client.deleteStream(stream);
    expect(position!.commit).toBeGreaterThan(0n);
    expect(await failure(revisions(stream))).toBeInstanceOf(StreamNotFoundError);
    const all = await collect(target.client.readAll());
    expect(all.filter(({ event }) => event!.streamId === stream)).toHaveLength(3);
  });

  it.each<[string, AppendExpectedRevision]>([
    ['none', 'no_stream'],
    ['any', 'any'],
    ['the last revision before', 2n],
  ])(
    'lets the stream begin again behind its old events where %s is expected',
    async (_case, expectedRevision) => {
      const stream = await streamOf(3);
      await target.client.deleteStream(stream);
      const { nextExpectedRevision } = await target.client.appendToStream(stream, numbered(2), {
        expectedRevision,
      });
      expect(nextExpectedRevision).toBe(4n);
      expect(await revisions(stream)).toEqual([3n, 4n]);
      expect((await target.client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: 3 });
    },
  );

  it('refuses an append that expects the stream, or an earlier revision', async () => {
    const stream = await streamOf(3);
    await target.client.deleteStream(stream);
    const append = (expectedRevision: AppendExpectedRevision) =>
      failure(target.client.appendToStream(stream, numbered(1), { expectedRevision }));
    expect(await append('stream_exists')).toBeInstanceOf(StreamDeletedError);
    expect(await append(1n)).toBeInstanceOf(WrongExpectedVersionError);
  });

  it('goes by the revision it expects', async () => {
    const stream = await streamOf(3);
    const error = await failure(target.client.deleteStream(stream, { expectedRevision: 1n }));
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ streamName: stream, expectedVersion: 1n, actualVersion: 2n });
    await target.client.deleteStream(stream, { expectedRevision: 2n });
    expect(await failure(revisions(stream))).toBeInstanceOf(StreamNotFoundError);
  });

  it('is refused where there is no stream', async () => {
    expect(await failure(target.client.deleteStream(fresh()))).toBeInstanceOf(WrongExpectedVersionError);
  });

  it('is undone, with nothing in the stream, by new metadata', async () => {
    const stream = await streamOf(2);
    await target.client.deleteStream(stream);
    await target.client.setStreamMetadata(stream, { maxCount: 5 });
    expect((await target.client.getStreamMetadata(stream)).metadata).toMatchObject({
      maxCount: 5,
      truncateBefore: 2,
    });
    expect(await revisions(stream)).toEqual([]);
  });
});

describe('a tombstone', () => {
  it('ends the stream for good', async () => {
    const stream = await streamOf(2);
    const { position } = await target.client.tombstoneStream(stream);
    expect(position!.commit).toBeGreaterThan(0n);
    const gone = { streamName: stream };
    for (const attempt of [
      () => revisions(stream),
      () => target.client.appendToStream(stream, numbered(1)),
      () => target.client.appendToStream(stream, numbered(1), { expectedRevision: 'no_stream' }),
      () => target.client.deleteStream(stream),
      () => target.client.tombstoneStream(stream),
    ]) {
      const error = await failure(attempt());
      expect(error).toBeInstanceOf(StreamDeletedError);
      expect(error).toMatchObject(gone);
    }
  });

  it('may be set where there was no stream', async () => {
    const stream = fresh();
    await target.client.tombstoneStream(stream, { expectedRevision: 'no_stream' });
    expect(await failure(target.client.appendToStream(stream, numbered(1)))).toBeInstanceOf(
      StreamDeletedError,
    );
  });

  it('goes by the revision it expects', async () => {
    const stream = await streamOf(3);
    const error = await failure(target.client.tombstoneStream(stream, { expectedRevision: 0n }));
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(await revisions(stream)).toHaveLength(3);
  });

  it('names a stream whose name is not ASCII', async () => {
    const stream = fresh('เรื่อง');
    await target.client.tombstoneStream(stream);
    const read = await failure(revisions(stream));
    expect(read).toBeInstanceOf(StreamDeletedError);
    const append = await failure(target.client.appendToStream(stream, numbered(1)));
    expect(append).toMatchObject({ streamName: stream });
  });
});

describe('metadata', () => {
  it('is kept as it was set, and nothing where none was', async () => {
    const stream = await streamOf(1);
    expect((await target.client.getStreamMetadata(stream)).metadata).toBeUndefined();
    await target.client.setStreamMetadata(stream, { maxCount: 3, own: { key: 'value' } });
    expect((await target.client.getStreamMetadata(stream)).metadata).toEqual({
      maxCount: 3,
      own: { key: 'value' },
    });
  });

  it('keeps all that the client knows of, rights too', async () => {
    const stream = fresh();
    const metadata = {
      maxCount: 3,
      maxAge: 60,
      truncateBefore: 1,
      cacheControl: 9,
      acl: { readRoles: ['$all'], writeRoles: ['one', 'other'], deleteRoles: ['one'] },
    };
    await target.client.setStreamMetadata(stream, metadata);
    expect((await target.client.getStreamMetadata(stream)).metadata).toEqual(metadata);
  });

  it('can be set before the stream, which then counts as existing', async () => {
    const stream = fresh();
    await target.client.setStreamMetadata(stream, { maxCount: 2 });
    await target.client.appendToStream(stream, numbered(3), { expectedRevision: 'stream_exists' });
    expect(await revisions(stream)).toEqual([1n, 2n]);
  });

  it('shows the last events only, by count', async () => {
    const stream = await streamOf(150);
    await target.client.setStreamMetadata(stream, { maxCount: 120 });
    expect((await revisions(stream))[0]).toBe(30n);
    expect(await revisions(stream)).toHaveLength(120);
    const back = await collect(
      target.client.readStream(stream, { direction: 'backwards', fromRevision: 'end' }),
    );
    expect(back).toHaveLength(120);
    await target.client.appendToStream(stream, numbered(1));
    expect((await revisions(stream))[0]).toBe(31n);
  });

  it('shows events from a revision on', async () => {
    const stream = await streamOf(5);
    await target.client.setStreamMetadata(stream, { truncateBefore: 3 });
    expect(await revisions(stream)).toEqual([3n, 4n]);
    await target.client.setStreamMetadata(stream, { truncateBefore: 50 });
    expect(await revisions(stream)).toEqual([]);
  });

  it('shows young events only, by age', async () => {
    const stream = await streamOf(3);
    await target.client.setStreamMetadata(stream, { maxAge: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await target.client.appendToStream(stream, numbered(1));
    expect(await revisions(stream)).toEqual([3n]);
  });

  it('hides events from reads of the stream only', async () => {
    const stream = await streamOf(4);
    await target.client.setStreamMetadata(stream, { maxCount: 1 });
    const all = await collect(target.client.readAll());
    expect(all.filter(({ event }) => event!.streamId === stream)).toHaveLength(4);
  });

  it('still finds a repeated append whose events are hidden', async () => {
    const stream = fresh();
    const events = numbered(2);
    const first = await target.client.appendToStream(stream, events, { expectedRevision: 'no_stream' });
    await target.client.appendToStream(stream, numbered(3));
    await target.client.setStreamMetadata(stream, { maxCount: 1 });
    const again = target.client.appendToStream(stream, events, { expectedRevision: 'no_stream' });
    expect(await again).toEqual(first);
  });

  it('goes by the revision of the metadata that it expects', async () => {
    const stream = await streamOf(1);
    await target.client.setStreamMetadata(stream, { maxCount: 1 }, { expectedRevision: 'no_stream' });
    const error = await failure(
      target.client.setStreamMetadata(stream, { maxCount: 2 }, { expectedRevision: 'no_stream' }),
    );
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
  });
});
