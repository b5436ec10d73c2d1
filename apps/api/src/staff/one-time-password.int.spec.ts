import { decideAndAppend } from '@suaka/event-log';
import { staffDecider } from '@suaka/people';
import { createLogger, newId, now } from '@suaka/runtime';
import { Officer, OWN_PASSWORD, staffOf } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { hashPassword } from '../sessions/passwords';
import { registerFirstPerson } from './first-run';

let suaka: Suaka;
beforeAll(async () => {
  suaka = await startSuaka();
});
afterAll(() => suaka.stop());

const FIRST = 'sandi pertama yang panjang';
const RESET = 'sandi dari administrator';

async function newcomer(): Promise<Officer> {
  const staff = staffOf(['administrator', 'case_handler'], 'PUSAT');
  expect((await suaka.admin.post('/staff', staff)).status).toBe(201);
  await suaka.admin.get('/staff');
  return new Officer(suaka.apiUrl, staff.username, staff.password).signIn();
}

const readsAndWrites = async (officer: Officer) => [
  await officer.get('/staff'),
  await officer.get('/complaints'),
  await officer.get('/session/all'),
  await officer.get('/live'),
  await officer.post('/staff', staffOf(['auditor'], 'PUSAT')),
];

test('with a password that somebody else chose nothing works but setting the own one', async () => {
  const officer = await newcomer();
  const session = await officer.get<{ person: { must?: string }; permissions: string[] }>('/session');
  expect(session.body).toMatchObject({ person: { must: 'set_password' }, permissions: [] });
  for (const { status, body } of await readsAndWrites(officer)) {
    expect([status, body.reason]).toEqual([403, 'own_password_needed']);
  }
  await officer.setOwnPassword(OWN_PASSWORD);
  expect((await officer.get('/staff')).status).toBe(200);
  const { body } = await officer.get<{ person: { must?: string } }>('/session');
  expect(body.person).not.toHaveProperty('must');
});

test('the first administrator’s password is one-time as well', async () => {
  const admin = new Officer(suaka.apiUrl, 'admin', FIRST);
  await expect(admin.signIn()).rejects.toThrow('wrong_credentials');
  const kinds = [];
  for await (const { data } of suaka.parts.log.readStream(`staff-${suaka.admin.staffId}`)) {
    kinds.push(Object.keys(data as object).includes('oneTimeUntil'));
  }
  expect(kinds).toEqual([false, true, false]);
});

test('an administrator’s reset shuts the old password out at once, and is one-time', async () => {
  const officer = await suaka.signIn('case_handler');
  expect((await suaka.admin.post(`/staff/${officer.staffId}/password`, { password: RESET })).status).toBe(
    200,
  );
  await expect(new Officer(suaka.apiUrl, officer.username, OWN_PASSWORD).signIn()).rejects.toThrow('401');
  expect((await officer.get('/session')).status).toBe(401);
  officer.password = RESET;
  await officer.signIn();
  expect((await officer.get('/complaints')).body).toMatchObject({ reason: 'own_password_needed' });
  const unchanged = await officer.post('/session/password', { current: RESET, password: RESET });
  expect(unchanged.body).toMatchObject({ reason: 'password_unchanged' });
  await officer.setOwnPassword(OWN_PASSWORD);
  expect((await officer.get('/complaints')).status).toBe(200);
});

describe('one that nobody used in time', () => {
  const lapse = (username: string) =>
    suaka.parts.readModels
      .updateTable('staff')
      .set({ oneTimeUntil: new Date(0).toISOString() })
      .where('username', '=', username)
      .execute();

  test('opens nothing more, and says so only to who knows it', async () => {
    const officer = await newcomer();
    await lapse(officer.username);
    const right = await officer.send('POST', '/session', {
      body: { username: officer.username, password: officer.password },
    });
    expect([right.status, right.body.reason]).toEqual([401, 'one_time_password_expired']);
    const wrong = await officer.send('POST', '/session', {
      body: { username: officer.username, password: 'tebakan belaka' },
    });
    expect([wrong.status, wrong.body.reason]).toEqual([401, 'wrong_credentials']);
  });

  test('is for seven days, and shown to administrators until it is replaced', async () => {
    const officer = await newcomer();
    const shown = async () =>
      (await suaka.admin.get<{ username: string; oneTimeUntil: string | null }[]>('/staff')).body.find(
        ({ username }) => username === officer.username,
      )?.oneTimeUntil;
    const days = (Date.parse((await shown()) ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    await officer.setOwnPassword(OWN_PASSWORD);
    expect(await shown()).toBeNull();
  });
});

test('another start does not give the first password back to who has set an own one', async () => {
  await registerFirstPerson(suaka.parts, createLogger('api'));
  expect((await suaka.admin.get('/staff')).status).toBe(200);
  await suaka.admin.signIn();
});

test('where the first password ran out unused, another start lets the administrator in again', async () => {
  const { parts, admin, apiUrl } = suaka;
  await decideAndAppend(parts.log, staffDecider, admin.staffId, {
    commandId: newId(),
    command: {
      type: 'SetPassword',
      data: { hash: await hashPassword(FIRST), oneTimeUntil: new Date(0).toISOString() },
    },
    actor: { kind: 'system' },
    at: now(),
  });
  await registerFirstPerson(parts, createLogger('api'));
  const again = await new Officer(apiUrl, 'admin', FIRST).signIn();
  expect((await again.get('/staff')).body).toMatchObject({ reason: 'own_password_needed' });
});
