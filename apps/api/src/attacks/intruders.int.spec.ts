import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSIFICATION, must, register, told } from '../../../../test/fixtures/cases';
import { allOf } from '../../../../test/fixtures/log';
import { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { COOKIE } from '../sessions/cookie';
import { type Spec, validBody } from './openapi-bodies';

const HERE = 'BP3MI-JABAR';
const ELSEWHERE = 'BP3MI-BALI';
const document = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as Spec;
const onCases = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/complaints/{id}'))
  .flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const));

const JSON_TYPE = { 'content-type': 'application/json' };

let suaka: Suaka;
let intruder: Officer;
let foreign: string;
beforeAll(async () => {
  suaka = await startSuaka();
  intruder = await suaka.signInAt(HERE, 'intake_officer', 'case_handler', 'supervisor', 'legal_aide');
  foreign = (await must(register(suaka.admin, { officeId: ELSEWHERE }))).body.complaintId;
  intruder.position = suaka.admin.position;
});
afterAll(() => suaka.stop());

/** Whoever is named in it works here, so that nothing but the case is at fault. */
const bodyFor = (path: string): Record<string, unknown> => {
  const body = validBody(document, path) as Record<string, unknown>;
  const colleagues = ['handlerId', 'assigneeId'].filter((name) => name in body);
  return { ...body, ...Object.fromEntries(colleagues.map((name) => [name, intruder.staffId])) };
};
const streamOf = (id: string) => allOf(suaka.parts.log.readStream(`complaint-${id}`));
const withCookie = (cookie: string, path = '/session', more: Record<string, string> = {}) =>
  fetch(`${suaka.apiUrl}${path}`, { headers: { cookie, ...more } });
const again = ({ apiUrl, username, password }: Officer) => new Officer(apiUrl, username, password).signIn();

test('every route of a case is tried', () => {
  expect(onCases.length).toBeGreaterThan(17);
});

test.each(onCases)(
  '%s %s of another office’s case answers as if there were no such case',
  async (method, path) => {
    const before = await streamOf(foreign);
    const body = method === 'POST' ? bodyFor(path) : undefined;
    const ask = async (id: string) => {
      const address = path.replace('/api', '').replace('{id}', id);
      const headers = { 'idempotency-key': randomUUID() };
      const {
        status,
        body: said,
        headers: answered,
      } = await intruder.send(method, address, { body, headers });
      return { status, said, etag: answered.get('etag') };
    };
    const unknown = await ask(randomUUID());
    expect(unknown.status).toBe(404);
    expect(await ask(foreign)).toEqual(unknown);
    expect(await ask(foreign.toUpperCase())).toEqual(unknown);
    expect(await streamOf(foreign)).toEqual(before);
  },
);

test('lists and searches show no case of another office, whatever is asked for', async () => {
  const { body } = await suaka.admin.get<{ state: { ticketNumber: string } }>(`/complaints/${foreign}`);
  for (const query of [
    `search=${body.state.ticketNumber}`,
    `officeId=${ELSEWHERE}`,
    'limit=200',
    'search=%25',
  ]) {
    for (const list of ['complaints', 'sla-watch', 'contacts']) {
      const { status, body: said } = await intruder.get(`/${list}?${query}`);
      expect([200, 400]).toContain(status);
      expect(JSON.stringify(said)).not.toContain(foreign);
    }
  }
});

test('the same Idempotency-Key from another person is another request, and tells nothing of the first', async () => {
  const key = randomUUID();
  const first = (await must(register(suaka.admin, { officeId: HERE }, { key }))).body;
  const second = (await must(register(intruder, { officeId: HERE }, { key }))).body;
  expect(second.complaintId).not.toBe(first.complaintId);
  expect(second.ticketNumber).not.toBe(first.ticketNumber);
  const other = await intruder.post('/complaints', told({ narrative: 'Lain' }), { key });
  expect([other.status, other.body.reason]).toEqual([422, 'idempotency_key_reused']);
  const elsewhere = await intruder.post(`/complaints/${second.complaintId}/classify`, CLASSIFICATION, {
    key,
  });
  expect([elsewhere.status, elsewhere.body.reason]).toEqual([422, 'idempotency_key_reused']);
});

test('a cookie that was changed, made up, planted or stolen after sign-out opens nothing', async () => {
  const officer = await suaka.signIn('case_handler');
  const { cookie } = officer;
  const token = cookie.split('=')[1]!;
  const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
  for (const value of [
    changed,
    token.slice(1),
    `${token}.${token}`,
    randomBytes(32).toString('base64url'),
    '',
    "' or '1'='1",
    officer.staffId,
    `s%3A${token}.x`,
  ]) {
    expect((await withCookie(`${COOKIE}=${encodeURIComponent(value)}`)).status).toBe(401);
  }
  expect((await withCookie(cookie)).status).toBe(200);
  await officer.send('DELETE', '/session');
  expect((await withCookie(cookie)).status).toBe(401);
});

test('signing in opens a new session, whatever cookie one comes with', async () => {
  const officer = await suaka.signIn('case_handler');
  const planted = `${COOKIE}=${randomBytes(32).toString('base64url')}`;
  for (const cookie of [planted, officer.cookie]) {
    const answer = await fetch(`${suaka.apiUrl}/session`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ username: officer.username, password: officer.password }),
    });
    expect(answer.status).toBe(200);
    const [given = ''] = answer.headers.getSetCookie();
    expect(given.split(';')[0]).not.toBe(cookie);
    expect(given).toMatch(/; HttpOnly/);
    expect(given).toMatch(/; SameSite=Strict/);
    expect(given).toMatch(/; Path=\//);
    expect(given).not.toMatch(/; Domain=/);
  }
  expect((await withCookie(planted)).status).toBe(401);
});

test('in production a browser gives the cookie to HTTPS alone', async () => {
  const { apiUrl } = await suaka.startApi({ SUAKA_MODE: 'production' });
  const { username, password } = suaka.admin;
  const answer = await fetch(`${apiUrl}/session`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ username, password }),
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
});

test('a session ends with its time, its rest and its person', async () => {
  const officer = await suaka.signIn('case_handler');
  const brief = await suaka.startApi({ SUAKA_SESSION_SECONDS: '1' });
  const short = await new Officer(brief.apiUrl, officer.username, officer.password).signIn();
  let status = 200;
  while (status === 200) ({ status } = await withCookie(short.cookie));
  expect(status).toBe(401);
  const { cookie } = await again(officer);
  await must(suaka.admin.post(`/staff/${officer.staffId}/deactivate`, {}));
  expect((await withCookie(cookie)).status).toBe(401);
});

test('whoever is known, unknown or gone is refused at sign-in with one and the same answer', async () => {
  const [known, gone] = [await suaka.signIn('case_handler'), await suaka.signIn('case_handler')];
  await must(suaka.admin.post(`/staff/${gone.staffId}/deactivate`, {}));
  await suaka.admin.get('/staff');
  const refused = async (username: string, password: string) => {
    const answer = await fetch(`${suaka.apiUrl}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const told = [...answer.headers.keys()].filter((name) => name !== 'date').sort();
    return { status: answer.status, said: await answer.text(), told };
  };
  const unknown = await refused('tidak-ada', 'tebakan belaka');
  expect(unknown.status).toBe(401);
  expect(await refused(known.username, 'tebakan belaka')).toEqual(unknown);
  expect(await refused(gone.username, gone.password)).toEqual(unknown);
});

const FORGED = [
  ['origin', 'https://evil.test'],
  ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'],
] as const;

test('a write that a browser sends from elsewhere is refused, on every route', async () => {
  const writes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => !['get', 'head'].includes(method))
      .map((method) => [method.toUpperCase(), path.replace('{id}', randomUUID())] as const),
  );
  expect(writes.length).toBeGreaterThan(20);
  for (const [method, path] of writes) {
    for (const [name, value] of FORGED) {
      const answer = await fetch(`${suaka.apiUrl.replace('/api', '')}${path}`, {
        method,
        headers: { cookie: suaka.admin.cookie, ...(method === 'POST' ? JSON_TYPE : {}), [name]: value },
        body: method === 'POST' ? '{}' : undefined,
      });
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
  }
  expect((await suaka.admin.get('/session')).status).toBe(200);
});
