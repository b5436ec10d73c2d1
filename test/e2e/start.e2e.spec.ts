import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupLives } from '../../apps/cli/src/parts/process-identity';
import { apart, freePort, runFile, Suaka, suaka } from '../fixtures/command';

const READY = /Ready in .* s/;

let folder: string;
let data: string;
const started: Suaka[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suaka-start-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const running of started.splice(0)) await running.interrupt();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env = apart(data)): Suaka {
  const running = new Suaka(['start'], env);
  started.push(running);
  return running;
}

const groups = () => Object.values(runFile(data).parts).map(({ pid }) => pid);
const alive = async (pids: number[]) => (await Promise.all(pids.map(groupLives))).filter(Boolean).length;
const ticketIn = (output: string) => /ADU\.\d+\/\S+/.exec(output)?.[0] ?? '';

describe('npm start', () => {
  let password: string;

  it('starts every part from nothing, says where it is and how to get in, and ends with Ctrl-C', async () => {
    const running = start();
    await running.says(READY);
    await running.says(/first sign-in\s+admin, password \S+/);
    const first = /password (\S+)/.exec(running.output)?.[1];
    expect(running.output).toContain('It is for one time');
    const { SUAKA_API_URL: api } = runFile(data).env;
    expect((await fetch(`${api}/api/health`)).status).toBe(200);
    expect((await fetch(`${api}/api/docs`)).status).toBe(200);
    const page = await fetch(`${api}/`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('id="root"');
    expect(statSync(join(data, 'secrets/master.key')).mode & 0o777).toBe(0o600);

    const drill = await suaka(['drill', '--complaints', '12', '--seed', '5'], apart(data));
    expect(drill.output).toMatch(/12 cases: log, workflow and read model agree on every one/);
    expect(drill.code).toBe(0);
    password = readFileSync(join(data, 'secrets/admin-password'), 'utf8').trim();
    expect(password).not.toBe(first);

    const pids = groups();
    expect(await alive(pids)).toBe(6);
    expect(await running.interrupt()).toBe(0);
    expect(await alive(pids)).toBe(0);
  }, 180_000);

  it('goes on with the same data, and lets no second one near it', async () => {
    const running = start();
    await running.says(READY);
    expect(running.output).toMatch(/as before; .* is kept in \S+admin-password/);
    expect(running.output).not.toContain(password);
    const { SUAKA_API_URL: api } = runFile(data).env;
    const signIn = await fetch(`${api}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });
    expect(signIn.status).toBe(200);
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const list = await fetch(`${api}/api/complaints?limit=1`, { headers: { cookie } });
    const ticket = ticketIn(await list.text());

    const history = await suaka(['replay', ticket.replace(/["\\,].*$/, '')], apart(data));
    expect(history.output).toMatch(
      /^ {2}0 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+07:00 .* ComplaintRegistered/m,
    );
    expect(history.code).toBe(0);

    const second = await suaka(['start'], apart(data));
    expect(second.output).toMatch(
      /^suaka: Suaka already runs on this data \(process \d+, .*\): end it first/m,
    );
    expect(second.code).toBe(1);
    expect((await fetch(`${api}/api/health`)).status).toBe(200);
    await running.interrupt();
  }, 120_000);

  it('trips over nothing that a kill -9 of it left', async () => {
    const first = start();
    await first.says(READY);
    const pids = groups();
    await first.killHard();
    const next = start();
    await next.says(READY);
    expect(await alive(pids)).toBe(0);
    const { SUAKA_API_URL: api } = runFile(data).env;
    expect((await fetch(`${api}/api/health`)).status).toBe(200);
    expect(await next.interrupt()).toBe(0);
  }, 120_000);
});

describe('what is missing is said in one line', () => {
  it.each([
    ['SUAKA_API_PORT', 'the console and API'],
    ['SUAKA_POSTGRES_PORT', 'PostgreSQL'],
  ])('a port in use, and %s by which to change it', async (variable, what) => {
    const other = createServer().listen(await freePort(), '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, output } = await suaka(
      ['start'],
      apart(join(folder, 'busy'), { [variable]: String(port) }),
    );
    other.close();
    expect(output).toContain(
      `suaka: Port ${port}, meant for ${what}, is in use: free it, or set ${variable}`,
    );
    expect(code).toBe(1);
  });

  it('no Temporal server, and neither Python nor a download to get one', async () => {
    const bare = join(folder, 'bare');
    const { code, output } = await suaka(
      ['start'],
      apart(join(folder, 'without'), {
        PATH: bare,
        TEMPORAL_CLI_PATH: undefined,
        SUAKA_CACHE_DIR: join(folder, 'cache'),
        HTTPS_PROXY: 'http://127.0.0.1:9',
        https_proxy: 'http://127.0.0.1:9',
      }),
    );
    expect(output).toMatch(
      /^suaka: No Temporal server here: there is no Python 3 with pip; .*TEMPORAL_CLI_PATH\.$/m,
    );
    expect(code).toBe(1);
  });

  it('a Temporal binary that is none', async () => {
    const none = join(folder, 'none');
    writeFileSync(none, '');
    const { code, output } = await suaka(
      ['start'],
      apart(join(folder, 'without'), { TEMPORAL_CLI_PATH: none }),
    );
    expect(output).toContain(`suaka: TEMPORAL_CLI_PATH names ${none}, which is no program that can be run`);
    expect(code).toBe(1);
  });

  it('secrets in production', async () => {
    const { code, output } = await suaka(
      ['start'],
      apart(join(folder, 'strict'), { SUAKA_MODE: 'production' }),
    );
    expect(output).toMatch(
      /^suaka: In production no secret is made up; set SUAKA_MASTER_KEY or .*SUAKA_FIRST_PASSWORD\.$/m,
    );
    expect(code).toBe(1);
  });

  it('an old Node', async () => {
    const old = join(folder, 'old.cjs');
    writeFileSync(
      old,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } });`,
    );
    const { code, output } = await suaka(['start'], apart(data), ['--require', old]);
    expect(output).toBe(
      'suaka: Node 18.19.0 is too old: install Node 20.19 or newer (https://nodejs.org).\n',
    );
    expect(code).toBe(1);
  });

  it('nothing that runs, and a case that does not exist', async () => {
    const away = await suaka(['replay', 'ADU.001/KP2MI/SPP/I/2026'], apart(join(folder, 'strict')));
    expect(away.output).toMatch(/^suaka: Nothing runs on .*: run `npm start` first, or set EVENT_STORE_URL/m);
    expect(away.code).toBe(1);
  });
});

it('keeps what the parts say, and no password in it', () => {
  const logs = ['api', 'worker', 'projector', 'event-store'].map((name) =>
    readFileSync(join(data, 'logs', `${name}.log`), 'utf8'),
  );
  const secrets = ['first-password', 'admin-password', 'postgres-password', 'master.key'];
  for (const secret of secrets) {
    const kept = readFileSync(join(data, 'secrets', secret), 'utf8').trim();
    expect(logs.every((log) => log.includes('"ready"') && !log.includes(kept))).toBe(true);
  }
});
