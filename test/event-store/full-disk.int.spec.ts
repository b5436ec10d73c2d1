import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { buildServer, startProcess, type ServerProcess } from './server-process';
import { clientOf, collect, failure, numbered, temporaryFolder } from './target';

/** In the shell's blocks of 512 bytes: no file may grow beyond it, so that the system itself refuses the write. */
const LIMIT = ['sh', '-c', 'ulimit -S -f 1024; exec "$@"', 'sh'];

let dir: string;
let server: ServerProcess;
let client: EventStoreDBClient;
beforeAll(buildServer);
beforeEach(async () => {
  dir = temporaryFolder();
  server = await startProcess(dir, LIMIT);
  client = clientOf(`esdb://127.0.0.1:${server.port}?tls=false`);
});
afterEach(async () => {
  await client.dispose();
  await server.kill();
  rmSync(dir, { recursive: true, force: true });
});

/** Appends until it is refused; gives how many were acknowledged, and the refusal. */
async function fill(): Promise<{ acknowledged: number; refusal: Error & Record<string, unknown> }> {
  for (let acknowledged = 0; ; acknowledged++) {
    const append = client.appendToStream('filled', numbered(10, acknowledged * 10));
    const refusal = await append.then(
      () => undefined,
      (error: Error & Record<string, unknown>) => error,
    );
    if (refusal) return { acknowledged, refusal };
  }
}
const revisions = async () =>
  (await collect(client.readStream('filled'))).map(({ event }) => event!.revision);

it('that the system does not let grow refuses appends, loses nothing, and goes on once there is room', async () => {
  const { acknowledged, refusal } = await fill();
  expect(acknowledged).toBeGreaterThan(10);
  expect(refusal).toMatchObject({ type: 'unavailable', message: expect.stringContaining('cannot write') });
  expect(await failure(client.appendToStream('filled', numbered(10)))).toMatchObject({ type: 'unavailable' });
  expect(await revisions()).toHaveLength(acknowledged * 10);

  execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited:']);
  await client.appendToStream('filled', numbered(10));
  expect(await revisions()).toHaveLength(acknowledged * 10 + 10);
});

it('that filled up and was then killed opens with everything that was acknowledged', async () => {
  const { acknowledged } = await fill();
  await server.kill();
  await client.dispose();
  server = await startProcess(dir);
  client = clientOf(`esdb://127.0.0.1:${server.port}?tls=false`);
  expect(await revisions()).toEqual(Array.from({ length: acknowledged * 10 }, (_, n) => BigInt(n)));
  await client.appendToStream('filled', numbered(1));
});
