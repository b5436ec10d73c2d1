import { randomUUID } from 'node:crypto';
import { must, register } from '../fixtures/cases';
import { type Suaka, startSuaka } from '../fixtures/suaka';

/** A word that stands nowhere else. */
const SECRET = 'Rahasiawati';
const NUMBER = '3273990001';
const personal = {
  complainant: { kind: 'family', name: `${SECRET} Pelapor`, phone: NUMBER, email: `${SECRET}@contoh.test` },
  worker: { name: `${SECRET} Pekerja`, country: 'MY', placement: 'unknown', identityNumber: NUMBER },
  narrative: `${SECRET} bercerita.`,
};

let suaka: Suaka;
let logged = '';
const level = process.env.LOG_LEVEL;
beforeAll(async () => {
  process.env.LOG_LEVEL = 'trace';
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      logged += String(text);
      return true;
    });
  }
  suaka = await startSuaka();
});
afterAll(async () => {
  await suaka.stop();
  jest.restoreAllMocks();
  process.env.LOG_LEVEL = level;
});

const spoken = () => expect(logged).not.toMatch(new RegExp(`${SECRET}|${NUMBER}`, 'i'));

test('a log names no person, whatever was asked for and however it ended', async () => {
  const { admin } = suaka;
  const { complaintId } = (await must(register(admin, personal))).body;
  await must(admin.post(`/complaints/${complaintId}/note`, { text: SECRET }));
  expect((await admin.get(`/complaints/${complaintId}`)).status).toBe(200);
  expect((await admin.get(`/complaints?search=${SECRET}`)).status).toBe(200);
  expect((await admin.get(`/contacts?search=${NUMBER}`)).status).toBe(200);
  const refused = await Promise.all([
    admin.get(`/complaints/${SECRET}`),
    admin.get(`/${SECRET}/${NUMBER}`),
    admin.get(`/complaints?cursor=${SECRET}`),
    admin.get(`/complaints?${SECRET}=1`),
    admin.post('/complaints', { ...personal, [SECRET]: NUMBER }),
    admin.post('/complaints', undefined, { raw: `{"narrative":"${SECRET}` }),
    admin.post(`/complaints/${randomUUID()}/note`, { text: SECRET }),
    admin.post(`/complaints/${complaintId}/mediation-settle`, { terms: SECRET, claimed: NUMBER }),
    admin.send('POST', '/session', { body: { username: SECRET, password: `${SECRET}${NUMBER}` } }),
    admin.get('/session', { cookie: `suaka_session=${SECRET}` }),
    admin.get('/complaints', { authorization: `Bearer ${SECRET}` }),
    admin.get('/session', {
      'x-forwarded-for': SECRET,
      referer: `https://contoh.test/${NUMBER}`,
      'user-agent': SECRET,
    }),
  ]);
  expect(
    refused
      .map(({ status }) => status)
      .slice(0, -1)
      .every((status) => status >= 400 && status < 500),
  ).toBe(true);
  expect(logged).toMatch('"answered"');
  expect(logged).not.toContain(admin.cookie.split('=')[1]);
  expect(logged).not.toContain(admin.password);
  spoken();
});
