import { once } from 'node:events';
import { get } from 'node:http';
import { allOf } from '../../../../test/fixtures/log';
import { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
beforeAll(async () => {
  suaka = await startSuaka();
});
afterAll(() => suaka.stop());

interface Session {
  id: string;
  openedAt: string;
  usedAt: string;
  current: boolean;
}
const again = ({ apiUrl, username, password }: Officer) => new Officer(apiUrl, username, password).signIn();
const sessionsOf = async (officer: Officer) => (await officer.get<Session[]>('/session/all')).body;

/** Resolves when the live stream of that officer's session ends. */
async function endOfLive({ apiUrl, cookie }: Officer): Promise<{ over: Promise<unknown> }> {
  const [stream] = (await once(get(`${apiUrl}/live`, { headers: { cookie } }), 'response')) as [
    NodeJS.ReadableStream,
  ];
  return { over: once(stream.resume(), 'end') };
}

test('a person sees the own sessions and ends one of them, whose live stream ends at once', async () => {
  const desk = await suaka.signIn('case_handler');
  const phone = await again(desk);
  const seen = await sessionsOf(desk);
  expect(seen.map(({ current }) => current).sort()).toEqual([false, true]);
  expect(Object.keys(seen[0]!).sort()).toEqual(['current', 'id', 'openedAt', 'usedAt']);
  const live = await endOfLive(phone);
  const other = seen.find(({ current }) => !current)!.id;
  expect((await desk.send('DELETE', `/session/all/${other}`)).status).toBe(204);
  await live.over;
  expect((await phone.get('/session')).status).toBe(401);
  expect(await sessionsOf(desk)).toMatchObject([{ current: true }]);
  expect((await desk.send('DELETE', `/session/all/${other}`)).status).toBe(404);
});

test('nobody ends the session of another person this way', async () => {
  const [one, another] = [await suaka.signIn('case_handler'), await suaka.signIn('administrator')];
  const [{ id }] = (await sessionsOf(one)) as [Session];
  expect((await another.send('DELETE', `/session/all/${id}`)).status).toBe(404);
  expect((await one.get('/session')).status).toBe(200);
});

test('an administrator signs a person out everywhere, and the log says so; nobody else may', async () => {
  const officer = await suaka.signIn('case_handler');
  const live = await endOfLive(await again(officer));
  const path = `/staff/${officer.staffId}/sign-out`;
  const supervisor = await suaka.signIn('supervisor');
  expect((await supervisor.post(path, {})).status).toBe(403);
  expect((await officer.get('/session')).status).toBe(200);
  expect((await suaka.admin.post(path, {})).status).toBe(200);
  await live.over;
  expect((await officer.get('/session')).status).toBe(401);
  const events = await allOf(suaka.parts.log.readStream(`staff-${officer.staffId}`));
  expect(events.at(-1)?.type).toBe('StaffSignedOut');
  await again(officer);
});

test('who is deactivated is out at once, and comes in no more', async () => {
  const officer = await suaka.signIn('case_handler');
  const path = `/staff/${officer.staffId}/deactivate`;
  expect((await suaka.admin.post(path, { nothing: 1 })).body).toMatchObject({ field: 'nothing' });
  expect((await suaka.admin.post(path, {})).status).toBe(200);
  expect((await officer.get('/session')).status).toBe(401);
  await suaka.admin.get('/staff');
  await expect(again(officer)).rejects.toThrow('401');
});
