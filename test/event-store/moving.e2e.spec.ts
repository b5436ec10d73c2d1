import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { startCable, type Cable } from '../fixtures/cable';
import { apart, Suaka, suaka } from '../fixtures/command';
import { contentAt, writeOfEveryKind } from './content';
import { startProcess, type ServerProcess } from './server-process';
import { clientOf, numbered, temporaryFolder } from './target';

let folder: string;
let servers: ServerProcess[];
let client: EventStoreDBClient;
let cable: Cable;
const on = (port: number): string => `esdb://127.0.0.1:${port}?tls=false`;
const address = (n: number): string => on(servers[n]!.port);
beforeEach(async () => {
  folder = temporaryFolder();
  servers = await Promise.all(['own', 'cluster', 'new'].map((name) => startProcess(join(folder, name))));
  client = clientOf(address(0));
  cable = await startCable(servers[1]!.port);
});
afterEach(async () => {
  await cable.close();
  await client.dispose();
  await Promise.all(servers.map((server) => server.kill()));
  rmSync(folder, { recursive: true, force: true });
});

it('moves an event store to another and back, interrupted and gone on with', async () => {
  await writeOfEveryKind(client);
  await Promise.all(numbered(150).map((event, n) => client.appendToStream(`s-${n % 7}`, event)));
  const whole = await contentAt(address(0));
  const own = apart(folder, { EVENT_STORE_URL: address(0) });

  const held = cable.holdAfter(20_000);
  const exporting = new Suaka(['event-store', 'export', '--to', on(cable.port)], own);
  expect(await Promise.race([held, exporting.ended])).toBeUndefined();
  await exporting.killHard();
  cable.cut();
  const some = await contentAt(address(1));
  expect(some).toEqual(whole.slice(0, some.length));
  expect(some.length).toBeLessThan(whole.length);

  const exported = await suaka(['event-store', 'export', '--to', on(cable.port)], own);
  expect(exported).toEqual({
    code: 0,
    output: expect.stringContaining(
      `${whole.length - some.length} events copied, ${some.length} were there already`,
    ),
  });
  expect(await contentAt(address(1))).toEqual(whole);

  const moved = apart(folder, { EVENT_STORE_URL: address(2) });
  expect(await suaka(['event-store', 'import', '--from', address(1)], moved)).toMatchObject({ code: 0 });
  expect(await contentAt(address(2))).toEqual(whole);
});

it('says what is in the way where nothing runs', async () => {
  const { code, output } = await suaka(['event-store', 'export', '--to', address(1)], apart(folder));
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('Nothing runs on') });
});
