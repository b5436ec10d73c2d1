import { type ApiAlone, startApiAlone } from '../../../../test/fixtures/api-alone';
import { ConfigInvalid } from '@suaka/runtime';

const FEW = { SUAKA_ADDRESS_REQUESTS_PER_MINUTE: '200' };
let apis: ApiAlone[] = [];
let asked = 0;
const start = async (more: Record<string, string> = {}) => {
  const api = await startApiAlone({ ...FEW, ...more });
  apis.push(api);
  return api;
};
afterEach(async () => {
  for (const api of apis) await api.stop();
  apis = [];
});

const from = (address: string) => ({ 'x-forwarded-for': address });
const ask = (api: ApiAlone, headers: Record<string, string> = {}) =>
  api.ask('GET', '/api/session', { headers });
const guess = (api: ApiAlone, username: string, headers: Record<string, string> = {}) =>
  api.ask('POST', '/api/session', {
    body: JSON.stringify({ username, password: 'tebakan' }),
    headers: { 'content-type': 'application/json', ...headers },
  });
const statuses = async (answers: Promise<Response>[]) =>
  new Set((await Promise.all(answers)).map(({ status }) => status));
const times = (count: number, one: () => Promise<Response>) => Array.from({ length: count }, one);

test('an address that asks too much is told when to come again; the pages still come', async () => {
  const api = await start();
  expect(await statuses(times(200, () => ask(api)))).toEqual(new Set([401]));
  const refused = await ask(api);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('content-type')).toMatch('application/problem+json');
  expect(await refused.json()).toMatchObject({ reason: 'too_many_requests', status: 429 });
  expect((await api.ask('GET', '/api/nowhere')).status).toBe(429);
  expect((await api.ask('GET', '/', { headers: { accept: 'text/html' } })).status).toBe(200);
});

test('what somebody writes into X-Forwarded-For changes nothing', async () => {
  const api = await start();
  await Promise.all(times(200, () => ask(api, from(`198.51.100.${++asked % 250}`))));
  expect((await ask(api, from('203.0.113.9'))).status).toBe(429);
});

test('behind a proxy that is trusted, each of its visitors counts alone, by the last address that it adds', async () => {
  const api = await start({ SUAKA_TRUSTED_PROXIES: '127.0.0.0/8, ::1' });
  await Promise.all(times(200, () => ask(api, from('10.9.8.7, 198.51.100.1'))));
  expect((await ask(api, from('198.51.100.1'))).status).toBe(429);
  expect((await ask(api, from('10.9.8.7, 198.51.100.1'))).status).toBe(429);
  expect((await ask(api, from('198.51.100.2'))).status).toBe(401);
});

test('signing in costs more than reading, before any password is looked at', async () => {
  const api = await start();
  const answers = [];
  for (let n = 0; n < 6; n++) answers.push((await guess(api, `petugas-${n}`)).status);
  expect(answers).toEqual([401, 401, 401, 429, 429, 429]);
});

test('whoever moves through a network of IPv6 stays one source', async () => {
  const api = await start({ SUAKA_TRUSTED_PROXIES: '127.0.0.1' });
  await Promise.all(times(200, () => ask(api, from('2001:db8::1'))));
  expect((await ask(api, from('2001:db8::ffff'))).status).toBe(429);
  expect((await ask(api, from('2001:db8:0:1::1'))).status).toBe(401);
});

test('guesses at a password count together, at whichever process they arrive', async () => {
  const plenty = {
    SUAKA_ADDRESS_REQUESTS_PER_MINUTE: '100000',
    SUAKA_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const one = await start(plenty);
  const other = await start({ ...plenty, DATABASE_URL: one.databaseUrl });
  const at = [one, other];
  for (let n = 0; n < 10; n++) expect((await guess(at[n % 2]!, 'petugas')).status).toBe(401);
  for (const api of at) expect((await guess(api, 'PETUGAS')).status).toBe(429);
});

test.each(['everyone', '*', 'proxy.test', '127.0.0.1;::1'])(
  'a proxy named %p is refused at start',
  async (SUAKA_TRUSTED_PROXIES) => {
    await expect(start({ SUAKA_TRUSTED_PROXIES })).rejects.toThrow(ConfigInvalid);
  },
);
