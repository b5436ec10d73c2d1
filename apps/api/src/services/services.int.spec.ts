import { randomUUID } from 'node:crypto';
import { type Action, SERVICE_SCOPES } from '@suaka/people';
import { must, register, told } from '../../../../test/fixtures/cases';
import { allOf } from '../../../../test/fixtures/log';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

const HERE = 'BP3MI-JABAR';
const BELOW = 'P4MI-SUKABUMI';
const ELSEWHERE = 'BP3MI-BALI';

let suaka: Suaka;
let administrator: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  administrator = await suaka.signIn('administrator');
});
afterAll(() => suaka.stop());

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const wanted = (more: object = {}) => ({
  name: 'Pusat panggilan contoh',
  scopes: [...SERVICE_SCOPES],
  officeId: HERE,
  expiresAt: inAnHour(),
  ...more,
});
interface Issued {
  serviceId: string;
  token: string | null;
}
async function issue(more: object = {}, key: string = randomUUID()) {
  const { body } = await must(administrator.post<Issued>('/services', wanted(more), { key }));
  await administrator.get('/services');
  return body;
}

/** Another system: no cookie, no browser, a token. */
async function ask(token: string | null, method: string, path: string, body?: unknown, more: object = {}) {
  const answer = await fetch(`${suaka.apiUrl}${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      'suaka-after': suaka.admin.position,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more,
    },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text ? (JSON.parse(text) as never) : undefined,
  };
}

test('another system registers a complaint, and the log says which system it was', async () => {
  const { token, serviceId } = await issue();
  expect(token).toMatch(/^suaka_[\w-]{43}$/);
  const { status, body } = await ask(token, 'POST', '/complaints', told(), {
    origin: 'https://elsewhere.test',
  });
  expect(status).toBe(201);
  const { complaintId } = body as unknown as { complaintId: string };
  const events = await allOf(suaka.parts.log.readStream(`complaint-${complaintId}`));
  expect(events.map(({ metadata }) => metadata.actor)).toContain(`service:${serviceId}`);
  expect(events[0]!.data).toMatchObject({ officeId: HERE });
});

test.each(SERVICE_SCOPES.map((scope) => [scope]))(
  'a token for %s opens that, in its offices, and nothing else',
  async (scope) => {
    const { token } = await issue({ scopes: [scope] });
    const chief = suaka.admin;
    const cases = async (officeId: string) => (await must(register(chief, { officeId }))).body.complaintId;
    const calls = async (officeId: string) =>
      (
        await must(
          chief.post<{ contactId: string }>('/contacts', {
            channel: 'sms',
            caller: {},
            notes: 'x',
            officeId,
          }),
        )
      ).body.contactId;
    for (const [officeId, inside] of [
      [BELOW, true],
      [ELSEWHERE, false],
    ] as const) {
      const id = await cases(officeId);
      const call = await calls(officeId);
      const tries: [Action, Promise<{ status: number }>][] = [
        ['ReadCases', ask(token, 'GET', `/complaints/${id}`)],
        ['ReadContacts', ask(token, 'GET', `/contacts/${call}`)],
        ['AddNote', ask(token, 'POST', `/complaints/${id}/note`, { text: 'x' })],
        ['RaiseEmergency', ask(token, 'POST', `/complaints/${id}/emergency`, { reason: 'x' })],
        ['RegisterComplaint', ask(token, 'POST', '/complaints', told({ officeId }))],
        ['LogContact', ask(token, 'POST', '/contacts', { channel: 'sms', caller: {}, notes: 'x', officeId })],
      ];
      for (const [action, asked] of tries) {
        const { status } = await asked;
        if (action === scope && inside) expect([action, status < 300]).toEqual([action, true]);
        else expect([action, [403, 404].includes(status)]).toEqual([action, true]);
      }
      expect(
        (await ask(token, 'POST', `/complaints/${id}/assign`, { handlerId: chief.staffId })).status,
      ).toBe(403);
    }
  },
);

test.each([
  ['GET', '/session'],
  ['DELETE', '/session'],
  ['GET', '/session/all'],
  ['POST', '/session/password'],
  ['GET', '/live'],
  ['GET', '/staff'],
  ['GET', '/services'],
  ['POST', '/services'],
])('a token opens no %s %s, which is for persons', async (method, path) => {
  const { token } = await issue();
  const body = method === 'POST' ? {} : undefined;
  const { status, headers } = await ask(token, method, path, body, { cookie: suaka.admin.cookie });
  expect(status).toBe(403);
  expect(headers.getSetCookie()).toEqual([]);
});

test('codes may be looked up by whoever is known', async () => {
  const { token } = await issue({ scopes: ['LogContact'] });
  expect((await ask(token, 'GET', '/reference')).status).toBe(200);
});

test('a token is shown once; sent again, the request has one effect and shows none', async () => {
  const key = randomUUID();
  const body = wanted();
  const again = () => must(administrator.post<Issued>('/services', body, { key }));
  const answers = await Promise.all([again(), again(), again()]);
  answers.push(await again());
  expect(new Set(answers.map((answer) => answer.body.serviceId)).size).toBe(1);
  const shown = answers.flatMap((answer) => answer.body.token ?? []);
  expect(shown).toHaveLength(1);
  await administrator.get('/services');
  expect((await ask(shown[0]!, 'GET', '/complaints')).status).toBe(200);
  const events = await allOf(suaka.parts.log.readStream(`service-${answers[0]!.body.serviceId}`));
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain(shown[0]!.slice(6));
  expect(JSON.stringify((await administrator.get('/services')).body)).not.toMatch(/hash|suaka_/);
});

test('a revoked token opens nothing any more, at once, and the list says since when and when it was last used', async () => {
  const { token, serviceId } = await issue();
  expect((await ask(token, 'GET', '/complaints')).status).toBe(200);
  const revoke = () => administrator.post(`/services/${serviceId}/revoke`, {});
  expect((await revoke()).status).toBe(200);
  expect((await ask(token, 'GET', '/complaints')).status).toBe(401);
  expect((await revoke()).status).toBe(200);
  const list = (await administrator.get<{ serviceId: string }[]>('/services')).body;
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
  expect(list.find((each) => each.serviceId === serviceId)).toMatchObject({
    revokedAt: expect.any(String),
    usedAt: hour,
    issuedBy: `staff:${administrator.staffId}`,
  });
});

test('an expired, forged, malformed or missing token opens nothing, not even with a cookie beside it', async () => {
  const { token } = await issue({ expiresAt: new Date(Date.now() + 1500).toISOString() });
  for (let open = true; open;) open = (await ask(token, 'GET', '/complaints')).status === 200;
  const flipped = `${(await issue()).token!.slice(0, -1)}_`;
  for (const bad of [token, flipped, '', 'null', `${token} ${token}`, "' or 1=1 --", 'x'.repeat(5000)]) {
    const { status, body } = await ask(bad, 'GET', '/complaints', undefined, { cookie: suaka.admin.cookie });
    expect([status, (body as unknown as { reason: string }).reason]).toEqual([401, 'not_signed_in']);
  }
});

test.each([
  ['an action that is a person’s', { scopes: ['ApproveResolution'] }, 400, 'scopes'],
  ['no action', { scopes: [] }, 400, 'scopes'],
  ['an unknown office', { officeId: 'NOWHERE' }, 422, 'officeId'],
  ['an end in the past', { expiresAt: '2020-01-01T00:00:00.000Z' }, 422, 'expiresAt'],
])('no token for %s', async (_, more, status, field) => {
  const answer = await administrator.post('/services', wanted(more));
  expect([answer.status, answer.body.field]).toEqual([status, field]);
});

test('only an administrator issues and revokes, and what is not there is not found', async () => {
  const supervisor = await suaka.signIn('supervisor');
  const { serviceId } = await issue();
  expect((await supervisor.post('/services', wanted())).status).toBe(403);
  expect((await supervisor.post(`/services/${serviceId}/revoke`, {})).status).toBe(403);
  expect((await supervisor.get('/services')).status).toBe(403);
  const nobody = await administrator.post(`/services/${randomUUID()}/revoke`, {});
  expect([nobody.status, nobody.body.reason]).toEqual([404, 'service_not_found']);
});
