import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { apart, freePort, killPart, runFile, Suaka } from '../fixtures/command';

const READY = /Ready in .* s/;
const AGREE = /there once; 24 cases: log, workflow and read model agree on every one/;
const MINUTES = 60_000;

let folder: string;
let data: string;
let env: Record<string, string | undefined>;
let running: Suaka;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suaka-faults-'));
  data = join(folder, 'data');
  // Whoever starts again must be found at the same address.
  env = apart(data, { SUAKA_API_PORT: String(await freePort()) });
  running = new Suaka(['start'], env);
  await running.says(READY);
}, 2 * MINUTES);
afterAll(async () => {
  await running.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

const startDrill = (seed: number): Suaka =>
  new Suaka(['drill', '--complaints', '24', '--officers', '6', '--seed', String(seed)], env);

/** Nothing acknowledged is missing, nothing is there twice, and log, workflow and read model agree. */
async function mustPass(drill: Suaka): Promise<void> {
  const code = await drill.ended;
  expect(drill.output).toMatch(AGREE);
  expect(code).toBe(0);
}

it.each(['worker', 'projector', 'event-store', 'api', 'temporal', 'postgres'])(
  'loses and repeats nothing when the %s is killed under load, twice',
  async (part) => {
    const drill = startDrill(part.length);
    for (const moment of [/playing 3\//, /playing 12\//]) {
      await drill.says(moment);
      const before = runFile(data).parts[part]?.pid;
      killPart(data, part);
      while (runFile(data).parts[part]?.pid === before) await sleep(50);
    }
    await mustPass(drill);
  },
  4 * MINUTES,
);

it(
  'loses and repeats nothing when everything is killed at once',
  async () => {
    const drill = startDrill(99);
    await drill.says(/playing 10\//);
    const parts = Object.keys(runFile(data).parts);
    running.process.kill('SIGKILL');
    for (const part of parts) killPart(data, part);
    await running.ended;
    running = new Suaka(['start'], env);
    await running.says(READY);
    await mustPass(drill);
  },
  4 * MINUTES,
);
