import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Log, LogEvent } from '../../apps/event-store/src/tools/copy/log-event';
import type { Report } from '../../apps/event-store/src/tools/report';
import { copyLog } from '../../apps/event-store/src/tools/copy/copy-log';
import { openLog } from '../../apps/event-store/src/tools/copy/open-log';
import { buildServer, startProcess, type ServerProcess } from './server-process';
import { startCable, type Cable } from '../fixtures/cable';
import { contentAt, writeOfEveryKind } from './content';
import { clientOf, collect, numbered, temporaryFolder } from './target';
import { runTool, ToolProcess } from './tool-process';

let folder: string;
let servers: ServerProcess[];
let clients: EventStoreDBClient[];
const address = (n: 0 | 1): string => `esdb://127.0.0.1:${servers[n]!.port}?tls=false`;
beforeAll(buildServer);
beforeEach(async () => {
  folder = temporaryFolder();
  servers = await Promise.all(['one', 'other'].map((name) => startProcess(join(folder, name))));
  clients = [clientOf(address(0)), clientOf(address(1))];
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await Promise.all(servers.map((server) => server.kill()));
  rmSync(folder, { recursive: true, force: true });
});

const contentOf = (n: 0 | 1): Promise<unknown[]> => contentAt(address(n));

/** What a reader of the stream sees. */
const readable = (n: 0 | 1, stream: string): Promise<unknown> =>
  collect(clients[n]!.readStream(stream, { resolveLinkTos: true })).then(
    (events) => events.map(({ event, link }) => [event?.id, event?.revision, link?.revision]),
    (error: { type: string }) => error.type,
  );

it('keeps ids, order, types, bytes and revisions, and what can be read of every stream', async () => {
  const streams = await writeOfEveryKind(clients[0]!);
  expect(await runTool('copy', address(0), address(1))).toMatchObject({ code: 0 });
  expect(await contentOf(1)).toEqual(await contentOf(0));
  for (const stream of streams)
    expect([stream, await readable(1, stream)]).toEqual([stream, await readable(0, stream)]);
  const metadata = (n: 0 | 1) => clients[n]!.getStreamMetadata('counted').then((read) => read.metadata);
  expect(await metadata(1)).toEqual(await metadata(0));
});

it('copies what is new when run again, and nothing twice', async () => {
  await writeOfEveryKind(clients[0]!);
  await runTool('copy', address(0), address(1));
  expect((await runTool('copy', address(0), address(1))).said).toMatch(/^0 events copied/);
  await clients[0]!.appendToStream('deleted', numbered(2));
  expect((await runTool('copy', address(0), address(1))).said).toMatch(/^3 events copied/);
  expect(await contentOf(1)).toEqual(await contentOf(0));
});

describe('in the middle', () => {
  let cable: Cable;
  let whole: number;
  /** What one whole copy sends to the target, roughly. */
  const BYTES = 60_000;
  const cabled = (): string => `esdb://127.0.0.1:${cable.port}?tls=false`;
  beforeEach(async () => {
    await writeOfEveryKind(clients[0]!);
    const append = (count: number) => (_: unknown, n: number) =>
      clients[0]!.appendToStream(`s-${n % 7}`, numbered(count, n));
    await Promise.all(Array.from({ length: 200 }, append(1)));
    for (let n = 0; n < 7; n++) await clients[0]!.deleteStream(`s-${n}`);
    await Promise.all(Array.from({ length: 100 }, append(2)));
    whole = (await contentOf(0)).length;
    cable = await startCable(servers[1]!.port);
  });
  afterEach(() => cable.close());

  it('killed again and again, ends with the same content once', async () => {
    for (let round = 1; round <= 5; round++) {
      const held = cable.holdAfter(BYTES / 8);
      const copying = new ToolProcess('copy', address(0), cabled());
      expect(await Promise.race([held, copying.ended])).toBeUndefined();
      await copying.kill();
      cable.cut();
      expect((await contentOf(1)).length).toBeLessThan(whole);
    }
    expect(await runTool('copy', address(0), cabled())).toMatchObject({ code: 0 });
    expect(await contentOf(1)).toEqual(await contentOf(0));
  }, 120_000);

  it.each(['source', 'target'])(
    'cut off from the %s, goes on by itself',
    async (side) => {
      const cut = side === 'source' ? 0 : 1;
      await cable.close();
      cable = await startCable(servers[cut]!.port);
      const held = cable.holdAfter(BYTES / 4, cut === 0 ? 'from the server' : 'to the server');
      const copying = new ToolProcess(
        'copy',
        cut === 0 ? cabled() : address(0),
        cut === 1 ? cabled() : address(1),
      );
      expect(await Promise.race([held, copying.ended])).toBeUndefined();
      cable.unplug();
      await copying.says(/connection was lost/);
      cable.repair();
      const { code, said } = await copying.ended;
      expect({ code, said }).toEqual({
        code: 0,
        said: expect.stringMatching(`${whole} events copied, 0 were`),
      });
      expect(await contentOf(1)).toEqual(await contentOf(0));
    },
    120_000,
  );

  it('without an end to it, gives up and says why', async () => {
    const held = cable.holdAfter(BYTES / 4);
    const copying = copyLog(openLog(address(0)), openLog(cabled()), quiet, [10, 10]);
    await held;
    cable.unplug();
    await expect(copying).rejects.toMatchObject({ code: status.UNAVAILABLE });
  });
});

const quiet: Report = { say: () => undefined, progress: () => undefined };

it('fails at once where nobody answers', async () => {
  await servers[1]!.kill();
  expect(await runTool('copy', address(0), address(1))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^It stopped: .*UNAVAILABLE/),
  });
});

/** The same log as a source has it that has scavenged. */
const scavenged = (log: Log, gone: (event: LogEvent) => boolean): Log => ({
  ...log,
  events: async function* () {
    for await (const event of log.events()) if (!gone(event)) yield event;
  },
});

it('puts placeholders for what the source has scavenged, so that revisions stay, and does it once', async () => {
  await writeOfEveryKind(clients[0]!);
  await clients[0]!.setStreamMetadata('counted', { maxCount: 1 });
  const isGone = ({ stream, revision }: LogEvent) =>
    (stream === 'counted' && revision < 4n) ||
    (stream === '$$counted' && revision < 1n) ||
    (stream === 'plain' && [1n, 2n].includes(revision)) ||
    (stream === 'tombstoned' && revision < 3n);
  const from = scavenged(openLog(address(0)), isGone);
  const to = openLog(address(1));
  expect(await copyLog(from, to, quiet)).toMatchObject({ placeholders: 7, already: 0 });
  const there = new Map<string, LogEvent>();
  for await (const event of to.events()) there.set(`${event.revision}@${event.stream}`, event);
  for await (const { revision, stream, id, type } of from.events()) {
    if (/^\$[^$]/.test(stream) || type === '$streamDeleted') continue;
    expect(there.get(`${revision}@${stream}`)).toMatchObject(
      stream.startsWith('$$') ? { type } : { id, type },
    );
  }
  expect(there.get('1@plain')).toMatchObject({ type: 'Scavenged', contentType: 'application/json' });
  expect(await readable(1, 'counted')).toEqual(await readable(0, 'counted'));
  expect(await readable(1, 'tombstoned')).toBe('stream-deleted');
  expect(await copyLog(from, to, quiet)).toMatchObject({ copied: 0 });
});

it('names a stream that the source deleted, scavenged away and began again', async () => {
  await clients[0]!.appendToStream('again', numbered(3));
  await clients[0]!.deleteStream('again');
  await clients[0]!.appendToStream('again', numbered(2));
  const from = scavenged(openLog(address(0)), ({ stream, revision }) => stream === 'again' && revision < 3n);
  await expect(copyLog(from, openLog(address(1)), quiet)).rejects.toThrow(
    /another event .* in stream \$\$again/,
  );
});

it('lets streams of others in the target be', async () => {
  await clients[0]!.appendToStream('mine', numbered(3));
  await clients[1]!.appendToStream('theirs', numbered(2));
  expect(await runTool('copy', address(0), address(1))).toMatchObject({ code: 0 });
  await clients[1]!.appendToStream('theirs', numbered(2));
  await clients[0]!.appendToStream('mine', numbered(1));
  expect(await runTool('copy', address(0), address(1))).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^1 ev/),
  });
  expect(await readable(1, 'mine')).toEqual(await readable(0, 'mine'));
  expect(await readable(1, 'theirs')).toHaveLength(4);
});

it.each<[string, number, number, RegExp]>([
  ['from its first event on', 0, 2, /in stream mine, at revision \d/],
  ['behind what was copied', 3, 1, /in stream mine, at revision 3/],
])('refuses a target whose stream differs %s, and names it', async (_case, copied, others, named) => {
  if (copied) {
    await clients[0]!.appendToStream('mine', numbered(copied));
    await runTool('copy', address(0), address(1));
  }
  await clients[1]!.appendToStream('mine', numbered(others));
  const before = await contentOf(1);
  await clients[0]!.appendToStream('mine', numbered(4));
  const { code, said } = await runTool('copy', address(0), address(1));
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(named) });
  expect(await contentOf(1)).toEqual(before);
});
