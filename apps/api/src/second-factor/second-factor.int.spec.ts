import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { allOf } from '../../../../test/fixtures/log';
import { Officer, OWN_PASSWORD } from '../../../../test/fixtures/officer';
import { Authenticator, withSecondFactor } from '../../../../test/fixtures/second-factor';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
beforeAll(async () => {
  suaka = await startSuaka();
});
afterAll(() => suaka.stop());

const tryIn = async ({ apiUrl, username }: Officer, code?: string, password = OWN_PASSWORD) => {
  const visitor = new Officer(apiUrl, username, password);
  const { status, body } = await visitor.send('POST', '/session', { body: { username, password, code } });
  return status === 200 ? 'in' : body.reason;
};

describe('with a second factor', () => {
  test('the password alone is not enough, a code counts once, and a wrong one answers as a wrong password', async () => {
    const officer = await suaka.signIn('case_handler');
    const elsewhere = await new Officer(officer.apiUrl, officer.username, OWN_PASSWORD).signIn();
    const { app } = await withSecondFactor(officer);
    expect((await officer.get('/session')).status).toBe(200);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect(await tryIn(officer)).toBe('code_needed');
    expect(await tryIn(officer, '000000')).toBe('wrong_credentials');
    expect(await tryIn(officer, app.next(), 'tebakan belaka')).toBe('wrong_credentials');
    const code = app.next();
    expect(await tryIn(officer, code)).toBe('in');
    expect(await tryIn(officer, code)).toBe('wrong_credentials');
  });

  test('one code sent twice at once lets one in', async () => {
    const officer = await suaka.signIn('case_handler');
    const { app } = await withSecondFactor(officer);
    const code = app.next();
    const tried = await Promise.all([tryIn(officer, code), tryIn(officer, code), tryIn(officer, code)]);
    expect(tried.sort()).toEqual(['in', 'wrong_credentials', 'wrong_credentials']);
  });

  test('each recovery code lets in once, also when sent twice at once', async () => {
    const officer = await suaka.signIn('case_handler');
    const { recoveryCodes } = await withSecondFactor(officer);
    const [one, another] = recoveryCodes as [string, string];
    expect((await Promise.all([tryIn(officer, one), tryIn(officer, one)])).sort()).toEqual([
      'in',
      'wrong_credentials',
    ]);
    expect(await tryIn(officer, one)).toBe('wrong_credentials');
    expect(await tryIn(officer, another.toUpperCase().replaceAll('-', ''))).toBe('in');
    const { body } = await officer.get('/session/second-factor');
    expect(body).toEqual({ on: true, required: false, recoveryCodes: 8 });
  });

  test('guessed codes shut the way for a while, and forgetting the code does not', async () => {
    const officer = await suaka.signIn('case_handler');
    const { app, recoveryCodes } = await withSecondFactor(officer);
    for (let n = 0; n < 12; n++) expect(await tryIn(officer)).toBe('code_needed');
    for (let n = 0; n < 10; n++) expect(await tryIn(officer, '000000')).toBe('wrong_credentials');
    expect(await tryIn(officer, app.next())).toBe('too_many_attempts');
    expect(await tryIn(officer, recoveryCodes[0])).toBe('too_many_attempts');
  });

  test('it is turned off with password and code, or by an administrator', async () => {
    const officer = await suaka.signIn('case_handler');
    const { app, recoveryCodes } = await withSecondFactor(officer);
    const off = (password: string, code: string) =>
      officer.post('/session/second-factor/off', { password, code });
    expect((await off('tebakan belaka', app.next())).body).toMatchObject({ field: 'password' });
    expect((await off(OWN_PASSWORD, '000000')).body).toMatchObject({ field: 'code' });
    expect((await off(OWN_PASSWORD, recoveryCodes[0]!)).status).toBe(200);
    expect(await tryIn(officer)).toBe('in');

    await withSecondFactor(officer).catch(() => undefined);
    const other = await suaka.signIn('case_handler');
    await withSecondFactor(other);
    const path = `/staff/${other.staffId}/second-factor-off`;
    expect((await officer.post(path, {})).status).toBe(403);
    expect((await suaka.admin.post(path, {})).status).toBe(200);
    expect(await tryIn(other)).toBe('in');
    expect((await suaka.admin.post(path, {})).body).toMatchObject({ reason: 'no_second_factor' });
  });
});

describe('turning it on', () => {
  const setUp = (officer: Officer, password = OWN_PASSWORD) =>
    officer.send<{ secret: string; uri: string }>('POST', '/session/second-factor/setup', {
      body: { password },
    });

  test('needs the password, something set up, and a code of it', async () => {
    const officer = await suaka.signIn('case_handler');
    const turnOn = (code: string) => officer.post('/session/second-factor', { code });
    expect((await setUp(officer, 'tebakan belaka')).body).toMatchObject({ field: 'password' });
    expect((await turnOn('000000')).body).toMatchObject({ reason: 'no_set_up' });
    const { body } = await setUp(officer);
    expect(body.uri).toBe(`otpauth://totp/Suaka:${officer.username}?secret=${body.secret}&issuer=Suaka`);
    expect((await turnOn('000000')).body).toMatchObject({ reason: 'wrong_credentials', field: 'code' });
    expect(await tryIn(officer)).toBe('in');
    expect((await turnOn(new Authenticator(body.secret).next())).status).toBe(200);
    expect((await setUp(officer)).body).toMatchObject({ reason: 'second_factor_enabled' });
  });

  test('counts once, and shows the same recovery codes, when it is sent again', async () => {
    const officer = await suaka.signIn('case_handler');
    const { body } = await setUp(officer);
    const [code, key] = [new Authenticator(body.secret).next(), randomUUID()];
    const again = () => officer.post('/session/second-factor', { code }, { key });
    const [one, two] = [await again(), await again()];
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body).toEqual(one.body);
  });

  test('keeps neither the secret nor a code anywhere in the clear', async () => {
    const officer = await suaka.signIn('case_handler');
    const { app, recoveryCodes } = await withSecondFactor(officer);
    await setUp(officer).catch(() => undefined);
    const events = await allOf(suaka.parts.log.readStream(`staff-${officer.staffId}`));
    const { secret, recovery } = events.at(-1)!.data as { secret: string; recovery: string[] };
    expect(secret).toBe(app.secret);
    expect(recovery).toHaveLength(10);
    expect(JSON.stringify(recovery)).not.toContain(recoveryCodes[0]);
    const client = new Client({ connectionString: suaka.databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('auth', 'read')`,
    );
    for (const { name } of rows as { name: string }[]) {
      const text = JSON.stringify((await client.query(`select * from ${name}`)).rows);
      expect([name, text.includes(app.secret)]).toEqual([name, false]);
    }
    await client.end();
  });
});

test('where a role requires it, nothing works before it is on', async () => {
  const api = await suaka.startApi({ SUAKA_REQUIRE_SECOND_FACTOR: 'supervisor, administrator' });
  const free = await suaka.signIn('case_handler');
  const bound = await suaka.signIn('supervisor');
  const there = (officer: Officer) => new Officer(api.apiUrl, officer.username, OWN_PASSWORD).signIn();
  expect((await (await there(free)).get('/complaints')).status).toBe(200);
  const officer = await there(bound);
  expect((await officer.get('/complaints')).body).toMatchObject({ reason: 'second_factor_needed' });
  expect((await officer.get('/session')).body).toMatchObject({
    person: { must: 'set_second_factor' },
    permissions: [],
  });
  await withSecondFactor(officer);
  expect((await officer.get('/complaints')).status).toBe(200);
});
