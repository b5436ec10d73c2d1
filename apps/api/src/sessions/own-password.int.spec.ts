import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
beforeAll(async () => {
  suaka = await startSuaka();
});
afterAll(() => suaka.stop());

const OWN = 'sandi pilihan sendiri';
const at = (officer: Officer, password: string) =>
  new Officer(officer.apiUrl, officer.username, password).signIn();
const change = (officer: Officer, current: string, password = OWN, key: string = randomUUID()) =>
  officer.post('/session/password', { current, password }, { key });

test('a person changes the own password: the old one opens nothing more, other sessions end, this one stays', async () => {
  const officer = await suaka.signIn('case_handler');
  const elsewhere = await at(officer, officer.password);
  const live = get(`${elsewhere.apiUrl}/live`, { headers: { cookie: elsewhere.cookie } });
  const [stream] = (await once(live, 'response')) as [NodeJS.ReadableStream];
  const over = once(stream.resume(), 'end');
  expect((await change(officer, officer.password)).status).toBe(200);
  await over;
  expect((await officer.get('/session')).status).toBe(200);
  expect((await elsewhere.get('/session')).status).toBe(401);
  await expect(at(officer, officer.password)).rejects.toThrow('401');
  await at(officer, OWN);
});

test('the same change sent several times, also at once, is one, and answers the same', async () => {
  const officer = await suaka.signIn('case_handler');
  const key = randomUUID();
  const again = () => change(officer, officer.password, OWN, key);
  const answers = [...(await Promise.all([again(), again(), again()])), await again()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const other = await change(officer, officer.password, 'sandi lain yang panjang', key);
  expect(other.body).toMatchObject({ reason: 'idempotency_key_reused' });
});

test.each([
  ['one that is too short', 'sandi pendek'.slice(1), 400, 'password'],
  ['the old one', 'sandi yang panjang', 422, 'password'],
])('%s is refused', async (_, password, status, field) => {
  const officer = await suaka.signIn('case_handler');
  const answer = await change(officer, officer.password, password);
  expect([answer.status, answer.body.field]).toEqual([status, field]);
});

test('guesses at the current password are refused, counted, and shut the way for a while', async () => {
  const officer = await suaka.signIn('case_handler');
  for (let n = 0; n < 10; n++) {
    const { status, body } = await change(officer, 'tebakan belaka');
    expect(status).toBe(401);
    expect(body).toMatchObject({ reason: 'wrong_credentials', field: 'current' });
    expect(JSON.stringify(body)).not.toMatch(/tebakan|sandi pilihan/);
  }
  expect((await change(officer, officer.password)).status).toBe(429);
  expect((await officer.get('/session')).status).toBe(200);
});
