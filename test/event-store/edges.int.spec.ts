import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { status } from '@grpc/grpc-js';
import { RequiredMetadataPropertyMissingError, type EventStoreDBClient } from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError';
import { startEventStore, type RunningEventStore } from '../../apps/event-store/src/server';
import { RawCalls, structured } from './raw-calls';
import {
  clientOf,
  collect,
  failure,
  fresh,
  numbered,
  openTarget,
  temporaryFolder,
  until,
  type Target,
} from './target';

describe('a request that the official client does not send', () => {
  let target: Target;
  let raw: RawCalls;
  beforeAll(async () => {
    target = await openTarget();
    raw = new RawCalls(target.address);
  });
  afterAll(async () => {
    raw.close();
    await target.close();
  });
  const properties = { type: 'Noted', 'content-type': 'application/json' };
  const read = (stream: string) => collect(target.client.readStream(stream));

  it.each(['type', 'content-type'])('without the property %s is refused', async (missing) => {
    const { [missing]: _left, ...rest } = properties as Record<string, string>;
    const error = convertToCommandError((await raw.append(fresh(), randomUUID(), rest))!);
    expect(error).toBeInstanceOf(RequiredMetadataPropertyMissingError);
  });

  it.each([
    ['an empty type', randomUUID(), { ...properties, type: '' }],
    ['no id', '00000000-0000-0000-0000-000000000000', properties],
  ])('with %s is refused', async (_case, id, said) => {
    const stream = fresh();
    expect((await raw.append(stream, id, said))?.code).toBe(status.INVALID_ARGUMENT);
    await failure(read(stream));
  });

  it('without a stream is refused', async () => {
    expect((await raw.append('', randomUUID(), properties))?.code).toBe(status.INVALID_ARGUMENT);
  });

  it('may give an id as two numbers', async () => {
    const [stream, id] = [fresh(), 'fedcba98-7654-4210-8123-456789abcdef'];
    expect(await raw.append(stream, structured(id), properties)).toBeNull();
    expect((await read(stream)).map(({ event }) => event!.id)).toEqual([id]);
  });

  it('that breaks off in the middle of an append writes nothing', async () => {
    const stream = fresh();
    await raw.abandonAppend(stream);
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });

  it('that comes after its deadline is told so and writes nothing', async () => {
    const stream = fresh();
    const [answer] = await raw.batch(
      stream,
      [{ id: randomUUID(), final: true }],
      new Date(Date.now() - 1_000),
    );
    expect(answer!.getError()!.getDetails()!.getTypeName()).toBe('event_store.client.Timeout');
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });

  it('in parts is one append with one answer', async () => {
    const stream = fresh();
    const answers = await raw.batch(
      stream,
      [1, 2, 3].map((n) => ({ id: randomUUID(), final: n === 3 })),
    );
    expect(answers.map((answer) => answer.getSuccess()?.getCurrentRevision())).toEqual(['2']);
    expect(await read(stream)).toHaveLength(3);
  });

  it('with a wrong part is refused once, whatever follows', async () => {
    const stream = fresh();
    const ids = [randomUUID(), 'nonsense', randomUUID()];
    const answers = await raw.batch(
      stream,
      ids.map((id, n) => ({ id, final: n === 2 })),
    );
    expect(answers.map((answer) => answer.hasError())).toEqual([true]);
    expect(Buffer.from(answers[0]!.getStreamIdentifier()!.getStreamName_asU8()).toString()).toBe(stream);
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });
});

describe('the embedded server', () => {
  let dir: string;
  let server: RunningEventStore;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    dir = temporaryFolder();
    server = await startEventStore({ dir });
    client = clientOf(`esdb://127.0.0.1:${server.port}?tls=false`);
  });
  afterEach(async () => {
    await client.dispose();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('is found by a client that looks for a cluster', async () => {
    const discovering = clientOf(`esdb+discover://127.0.0.1:${server.port}?tls=false`);
    await discovering.appendToStream('found', numbered(1));
    await discovering.dispose();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['projections', () => client.createProjection('name', 'fromAll()')],
    ['a list of projections', () => client.listProjections() as Promise<unknown>],
    ['the state of a projection', () => client.getProjectionState('name')],
  ])('says at once that it does not offer %s', async (_what, attempt) => {
    const error = await failure(attempt());
    expect(error).toMatchObject({ code: status.UNIMPLEMENTED });
    expect(error.message).toContain('not offered by the embedded event store');
  });

  it('does not let a second owner into its folder', async () => {
    await expect(startEventStore({ dir })).rejects.toThrow(`${dir} is in use by another event store`);
  });

  it('ends its calls when it closes, and goes on with the same data', async () => {
    await client.appendToStream('kept', numbered(3));
    const subscription = client.subscribeToAll();
    const error = failure(collect(subscription));
    await until(() => subscription.id !== undefined);
    await server.close();
    expect((await error).type).toMatch(/cancelled|unavailable/);
    server = await startEventStore({ dir, port: server.port });
    expect(server.recovery.clean).toBe(true);
    expect(await collect(client.readStream('kept'))).toHaveLength(3);
  });

  it('answers what was sent before it closed', async () => {
    const appends = numbered(50).map((event) => client.appendToStream('drained', event));
    await appends[0];
    const closing = server.close();
    const written = (await Promise.allSettled(appends)).filter(
      ({ status: outcome }) => outcome === 'fulfilled',
    );
    await closing;
    server = await startEventStore({ dir, port: server.port });
    const kept = await collect(client.readStream('drained'));
    expect(kept.length).toBeGreaterThanOrEqual(written.length);
  });
});
