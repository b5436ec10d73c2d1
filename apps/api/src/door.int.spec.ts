import { request } from 'node:http';
import { type ApiAlone, startApiAlone } from '../../../test/fixtures/api-alone';

let api: ApiAlone;
beforeAll(async () => {
  api = await startApiAlone();
});
afterAll(() => api.stop());

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML = { accept: 'text/html,application/xhtml+xml' };
const signIn = (body: string, headers: Record<string, string> = JSON_TYPE) =>
  api.ask('POST', '/api/session', { body, headers });

describe('what is not well formed', () => {
  test.each<[string, string, string | undefined]>([
    ['half of a JSON', '{"username":', undefined],
    ['a poisoned JSON', '{"__proto__":{"admin":true}}', undefined],
    ['a list', '[]', 'username'],
    ['a bare text', '"x"', 'username'],
    ['null', 'null', 'username'],
    ['nothing', '', undefined],
    ['an unknown field', '{"username":"a","password":"b","role":"administrator"}', 'role'],
    ['a field without a name', '{"username":"a","password":"b","":1}', '""'],
    ['a wrong type', '{"username":{"$ne":null},"password":"b"}', 'username'],
  ])('%s is answered 400 with what is wrong', async (_, body, field) => {
    const answer = await signIn(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    const problem = (await answer.json()) as { field?: string; detail: string };
    expect(problem).toMatchObject({ status: 400, reason: 'invalid_request', detail: expect.any(String) });
    expect(problem.field).toBe(field);
  });

  test('a body over 1 MB is refused', async () => {
    const answer = await signIn(JSON.stringify({ username: 'x'.repeat(1024 * 1024), password: 'y' }));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ reason: 'body_too_large' });
  });

  test('a body over 1 MB that does not say its length is refused', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(`${api.url}/api/session`, { method: 'POST', headers: JSON_TYPE }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sending.on('error', reject);
      for (let sent = 0; sent < 20; sent++) sending.write('x'.repeat(64 * 1024));
      sending.end();
    });
    expect(status).toBe(413);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of %s is refused',
    async (type) => {
      const answer = await signIn('{"username":"a","password":"b"}', { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({ reason: 'unsupported_media_type' });
    },
  );

  test('a write from another site is refused', async () => {
    const answer = await signIn('{"username":"a","password":"b"}', {
      ...JSON_TYPE,
      origin: 'https://evil.test',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ reason: 'cross_site' });
  });

  test('an address that is none is refused', async () => {
    const answer = await api.ask('GET', '/api/complaints/%FF');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ reason: 'invalid_request' });
  });

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s on an unknown route is 404',
    async (method) => {
      const answer = await api.ask(method, '/api/nowhere', { headers: HTML });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ reason: 'not_found' });
    },
  );
});

describe('parts that are away', () => {
  test('health says which, and nothing of where they are', async () => {
    const answer = await api.ask('GET', '/api/health');
    expect(answer.status).toBe(503);
    const health = await answer.text();
    expect(JSON.parse(health)).toMatchObject({
      status: 'down',
      parts: { database: 'up', eventLog: 'down', workflows: 'down', projections: 'up' },
    });
    expect(health).not.toMatch(/127\.0\.0\.1|esdb|postgres:/);
  });
});

describe('sign-in with what is wrong', () => {
  const attempt = () => signIn(JSON.stringify({ username: 'Nobody', password: 'guess' }));

  test('is refused the same for everyone, and from the eleventh time on for a while', async () => {
    for (let n = 0; n < 10; n++) expect((await attempt()).status).toBe(401);
    const refused = await attempt();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ reason: 'too_many_attempts' });
  });
});

describe('the pages', () => {
  test('the console answers on every address of its own', async () => {
    for (const path of ['/', '/complaints/7', '/sign-in']) {
      const answer = await api.ask('GET', path, { headers: HTML });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toMatch('<title>Suaka');
    }
  });

  test('files whose names change with their content are kept', async () => {
    const answer = await api.ask('GET', '/assets/index-Ab3dEf7h.js');
    expect(answer.headers.get('cache-control')).toMatch('immutable');
    expect(answer.headers.get('content-type')).toMatch('javascript');
  });

  test.each(['/missing.js', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd'])(
    '%s is not there',
    async (path) => {
      expect((await api.ask('GET', path)).status).toBe(404);
    },
  );

  test('nothing but our own pages may run, frame or be framed', async () => {
    const { headers } = await api.ask('GET', '/', { headers: HTML });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch("default-src 'self'");
    expect(policy).toMatch("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-eval|upgrade-insecure-requests/);
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('the documentation is there, without a script in its page', async () => {
    const page = await (await api.ask('GET', '/api/docs')).text();
    expect(page).toMatch('swagger-ui');
    expect(page).not.toMatch(/<script>|<script type|\son\w+=/);
    const document = (await (await api.ask('GET', '/api/docs-json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/complaints/{id}/resolution-approve');
  });
});
