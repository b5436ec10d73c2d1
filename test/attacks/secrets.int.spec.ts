import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOME = join(__dirname, '../..');
const PASSWORD = 'jangan-dikatakan';
const KEY = Buffer.alloc(32, 7).toString('base64');
const COMPLETE: Record<string, string> = {
  SUAKA_MODE: 'production',
  EVENT_STORE_URL: `esdb://suaka:${PASSWORD}@127.0.0.1:1?tls=false`,
  DATABASE_URL: `postgres://suaka:${PASSWORD}@127.0.0.1:1/suaka`,
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  SUAKA_MASTER_KEY: KEY,
  SUAKA_API_PORT: '0',
};

/** Starts a process of the application with this environment and no other, and waits until it has ended. */
async function run(app: string, env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [join(HOME, `dist/apps/${app}/src/main.js`)], {
    cwd: HOME,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(COMPLETE).filter(([name]) => !names.includes(name)));

describe.each(['api', 'worker', 'projector'])('the %s in production', (app) => {
  const needed = ['SUAKA_MODE', 'EVENT_STORE_URL', 'DATABASE_URL', 'SUAKA_MASTER_KEY'];
  if (app !== 'projector') needed.push('TEMPORAL_ADDRESS');

  test.each(needed)('does not start without %s, and names it', async (name) => {
    const { code, said } = await run(app, without(name));
    expect(code).not.toBe(0);
    expect(said).toMatch(new RegExp(`${name}: .*is required|${name}: is required`));
    expect(said).not.toContain(PASSWORD);
    expect(said).not.toContain(KEY);
  });

  test('names everything that is missing at once', async () => {
    const { code, said } = await run(app, { SUAKA_MODE: 'production' });
    expect(code).not.toBe(0);
    for (const name of ['EVENT_STORE_URL', 'DATABASE_URL']) expect(said).toContain(name);
  });

  test.each([
    ['SUAKA_MASTER_KEY', 'c2hvcnQ='],
    ['SUAKA_MASTER_KEY', `${KEY.slice(0, -4)}!!!=`],
    ['DATABASE_URL', `mysql://suaka:${PASSWORD}@127.0.0.1/suaka`],
    ['EVENT_STORE_URL', `http://suaka:${PASSWORD}@127.0.0.1:2113`],
  ])('does not start with an unusable %s, and does not repeat it', async (name, value) => {
    const { code, said } = await run(app, { ...COMPLETE, [name]: value });
    expect(code).not.toBe(0);
    expect(said).toContain(name);
    for (const secret of [PASSWORD, value]) expect(said).not.toContain(secret);
  });

  test('says nothing secret of what it cannot reach', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'suaka-secrets-'));
    const file = join(folder, 'master.key');
    await writeFile(file, `${KEY}\n`);
    try {
      const { code, said } = await run(app, { ...without('SUAKA_MASTER_KEY'), SUAKA_MASTER_KEY_FILE: file });
      expect(code).not.toBe(0);
      expect(said).toMatch(/ECONNREFUSED|terminated/);
      for (const secret of [PASSWORD, KEY]) expect(said).not.toContain(secret);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
