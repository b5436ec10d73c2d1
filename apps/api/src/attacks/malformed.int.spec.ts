import { type ApiAlone, startApiAlone } from '../../../../test/fixtures/api-alone';
import { head, rawClient } from '../../../../test/fixtures/raw-http';

let api: ApiAlone;
beforeAll(async () => {
  api = await startApiAlone({ SUAKA_REQUEST_SECONDS: '1' });
});
afterAll(() => api.stop());

const JSON_TYPE = 'application/json';
const send = async (body: string | Buffer, type = JSON_TYPE) => {
  const headers = { 'content-type': type };
  const answer = await api.ask('POST', '/api/session', { body: new Uint8Array(Buffer.from(body)), headers });
  return { status: answer.status, problem: (await answer.json()) as { reason: string; detail?: string } };
};
const nested = (depth: number, [open, close]: [string, string]) => open.repeat(depth) + close.repeat(depth);
const password = (value: string) => `{"username":"a","password":${value}}`;

test.each<[string, string | Buffer, RegExp]>([
  ['lists in lists', password(nested(300_000, ['[', ']'])), /nested/],
  ['objects in objects', password(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), /nested/],
  ['lists that are never closed', '['.repeat(900_000), /nested/],
  [
    'braces in a text, which nest nothing',
    password(`"${'{['.repeat(50)}"`).replace('}', ',"x":1}'),
    /known field/,
  ],
  ['a name twice', '{"username":"a","username":"b","password":"x"}', /twice/],
  ['a name twice, once in disguise', '{"username":"a","\\u0075sername":"b","password":"x"}', /twice/],
  ['a prototype', '{"username":"a","password":"b","__proto__":{"roles":["administrator"]}}', /not valid/],
  ['a constructor', '{"username":"a","password":"b","constructor":{"prototype":{"a":1}}}', /not valid/],
  [
    'half of a character',
    Buffer.from([...Buffer.from('{"username":"'), 0xc3, ...Buffer.from('"}')]),
    /UTF-8/,
  ],
  ['an overlong character', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), /UTF-8/],
  ['a number beyond all bounds', password('1e999999'), /password/],
  ['a list of a hundred thousand', password(`[${'"x",'.repeat(100_000)}"x"]`), /password/],
  ['a hundred thousand names', `{${Array.from({ length: 60_000 }, (_, n) => `"a${n}":1`).join()}}`, /field/],
  ['a comment', '{/**/"username":"a","password":"b"}', /./],
])('%s is refused', async (_, body, detail) => {
  const { status, problem } = await send(body);
  expect([status, problem.reason]).toEqual([400, 'invalid_request']);
  expect(problem.detail).toMatch(detail);
  expect((problem.detail ?? '').length).toBeLessThanOrEqual(2000);
});

test.each(['application/json; charset=utf-16', 'text/json', 'application/xml', 'application/jsonp', '*/*'])(
  'a body of %s is refused',
  async (type) => {
    expect(await send(password('"b"'), type)).toMatchObject({
      status: 415,
      problem: { reason: 'unsupported_media_type' },
    });
  },
);

const PROBLEM = /content-type: application\/problem\+json/i;

test.each<[string, string, number]>([
  ['what is no HTTP', 'GEH WEG\r\n\r\n', 400],
  ['a header that never ends', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}`, 431],
  [
    'a thousand headers',
    head('GET /', Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`x-${n}`, 'aaaa']))),
    431,
  ],
  ['an address that never ends', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n`, 431],
  [
    'two lengths',
    'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx',
    400,
  ],
  [
    'a length and chunks, by which requests are smuggled',
    'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a folded header', 'GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n b\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n', 400],
  ['a request without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['a headline that is never finished', 'GET / HTTP/1.1\r\nhost: a\r\n', 408],
  [
    'a body that trickles',
    head('POST /api/session', { 'content-type': JSON_TYPE, 'content-length': '99' }) + '{',
    408,
  ],
])('%s is answered, and the connection ended', async (_, text, status) => {
  const client = await rawClient(api.url);
  client.write(text);
  const heard = await client.untilClosed();
  expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  if (text.includes('host: a') && text.includes('GET')) expect(heard).toMatch(PROBLEM);
});

test('a connection that says nothing is not kept for ever, and others are served meanwhile', async () => {
  const many = await Promise.all(Array.from({ length: 200 }, () => rawClient(api.url)));
  many.forEach((client) => client.write('G'));
  expect((await api.ask('GET', '/api/health')).status).toBe(503);
  await Promise.all(many.map((client) => client.untilClosed()));
});

test('there is nothing to be found by a method of another name', async () => {
  const override = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
  const answer = await api.ask('GET', '/api/session?_method=DELETE', { headers: override });
  expect(answer.status).toBe(401);
  expect((await api.ask('TRACE' as never, '/api/session').catch(() => ({ status: 405 }))).status).toBe(405);
  const asked = await rawClient(api.url);
  asked.write(head('TRACE /api/session', { connection: 'close', 'x-secret': 'told-back' }));
  const heard = await asked.untilClosed();
  expect(heard).toMatch(/^HTTP\/1.1 404 /);
  expect(heard).not.toContain('told-back');
});

test('HEAD and OPTIONS tell nothing that GET does not', async () => {
  for (const path of ['/api/session', '/api/complaints', '/api/staff', '/api/live']) {
    expect((await api.ask('HEAD', path)).status).toBe(401);
    const options = await api.ask('OPTIONS', path, {
      headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
    });
    expect(options.status).toBe(404);
    expect([...options.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/%2e%2e/%2e%2e/etc/passwd',
  '//etc/passwd',
  '/assets/index-Ab3dEf7h.js%00.html',
  '/assets/index-Ab3dEf7h.js/..',
  '/.env',
])('%s leads out of the console to nowhere', async (path) => {
  const client = await rawClient(api.url);
  client.write(head(`GET ${path}`, { connection: 'close' }));
  expect(await client.untilClosed()).toMatch(/^HTTP\/1.1 40[04] /);
});

test('no header of an answer is written by the asker', async () => {
  const injected = '%0d%0aset-cookie:%20suaka_session=chosen';
  for (const path of [`/api/complaints/${injected}`, `/${injected}`, `/api/complaints?search=${injected}`]) {
    const answer = await api.ask('GET', path, { headers: { accept: 'text/html' } });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.status).toBeLessThan(500);
  }
});

test('the host that is asked for is repeated nowhere', async () => {
  for (const path of ['/', '/api/session', '/api/docs', '/api/docs-json', '/nowhere']) {
    const client = await rawClient(api.url);
    const headers = { host: 'evil.test', 'x-forwarded-host': 'evil.test', accept: 'text/html' };
    client.write(head(`GET ${path}`, { ...headers, connection: 'close' }));
    expect(await client.untilClosed()).not.toContain('evil.test');
  }
});
