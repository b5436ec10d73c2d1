import { allOf } from '../../../../test/fixtures/log';
import { Officer, OWN_PASSWORD } from '../../../../test/fixtures/officer';
import { type OpenidProvider, startOpenidProvider, Visitor } from '../../../../test/fixtures/openid';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
let provider: OpenidProvider;
beforeAll(async () => {
  provider = await startOpenidProvider();
  suaka = await startSuaka({ ...provider.env });
});
afterAll(async () => {
  await suaka?.stop();
  await provider?.stop();
});

const NOT_LINKED = '/sign-in?failed=openid_not_linked&back=%2F';
const linkedTo = (officer: Officer, login: string) =>
  suaka.admin.post(`/staff/${officer.staffId}/identity`, { subject: login });
const byUsername = (claim: string) => suaka.startApi({ SUAKA_OIDC_LINK_BY: claim });

describe('who is linked by an administrator', () => {
  test('signs in with the provider, comes back to where they were, and is who they are here', async () => {
    const officer = await suaka.signIn('case_handler');
    expect((await linkedTo(officer, 'tertaut')).status).toBe(200);
    const visitor = new Visitor(suaka.apiUrl);
    expect(await visitor.signIn('tertaut', '/sla-watch')).toBe('/sla-watch');
    expect((await visitor.session()).body).toMatchObject({ person: { staffId: officer.staffId } });
    const last = (await allOf(suaka.parts.log.readStream(`staff-${officer.staffId}`))).at(-1);
    expect(last).toMatchObject({ type: 'IdentityLinked', data: { issuer: provider.issuer } });
  });

  test('comes in no more once the link is taken away, or the person deactivated', async () => {
    const officer = await suaka.signIn('case_handler');
    await linkedTo(officer, 'terlepas');
    const visitor = new Visitor(suaka.apiUrl);
    expect(await visitor.signIn('terlepas')).toBe('/');
    expect((await suaka.admin.post(`/staff/${officer.staffId}/identity-off`, {})).status).toBe(200);
    expect((await visitor.session()).status).toBe(401);
    expect(await new Visitor(suaka.apiUrl).signIn('terlepas')).toBe(NOT_LINKED);
    await linkedTo(officer, 'terlepas');
    await suaka.admin.post(`/staff/${officer.staffId}/deactivate`, {});
    expect(await new Visitor(suaka.apiUrl).signIn('terlepas')).toBe(NOT_LINKED);
  });

  test('is one person only, and linking is not for everybody', async () => {
    const [one, two] = [await suaka.signIn('case_handler'), await suaka.signIn('case_handler')];
    await linkedTo(one, 'satu');
    expect((await linkedTo(two, 'satu')).body).toMatchObject({ reason: 'identity_taken', field: 'subject' });
    expect((await linkedTo(one, 'lain')).body).toMatchObject({ reason: 'identity_linked' });
    const asTwo = await two.post(`/staff/${two.staffId}/identity`, { subject: 'dua' });
    expect(asTwo.status).toBe(403);
  });

  test('is asked for no second factor of ours, which a password of the same person is', async () => {
    const officer = await suaka.signIn('supervisor');
    await linkedTo(officer, 'penyelia');
    const { apiUrl } = await suaka.startApi({ SUAKA_REQUIRE_SECOND_FACTOR: 'supervisor' });
    const visitor = new Visitor(apiUrl);
    await visitor.signIn('penyelia');
    expect((await visitor.session()).body.permissions).toContain('ReadCases');
    const local = await new Officer(apiUrl, officer.username, OWN_PASSWORD).signIn();
    expect((await local.get('/complaints')).body).toMatchObject({ reason: 'second_factor_needed' });
  });
});

describe('who is not linked', () => {
  test('gets no account by signing in', async () => {
    const before = (await suaka.admin.get<unknown[]>('/staff')).body.length;
    const visitor = new Visitor(suaka.apiUrl);
    expect(await visitor.signIn('orang-asing')).toBe(NOT_LINKED);
    expect((await visitor.session()).status).toBe(401);
    expect((await suaka.admin.get<unknown[]>('/staff')).body).toHaveLength(before);
  });

  test('is linked at the first sign-in where a claim is a user name here, and never again after an unlinking', async () => {
    const officer = await suaka.signIn('case_handler');
    const api = await byUsername('preferred_username');
    const visitor = new Visitor(api.apiUrl);
    expect(await new Visitor(suaka.apiUrl).signIn(officer.username)).toBe(NOT_LINKED);
    expect(await visitor.signIn(officer.username.toUpperCase())).toBe('/');
    expect((await visitor.session()).body).toMatchObject({ person: { username: officer.username } });
    expect(await new Visitor(api.apiUrl).signIn(officer.username)).toBe(NOT_LINKED);
    await suaka.admin.post(`/staff/${officer.staffId}/identity-off`, {});
    expect(await new Visitor(api.apiUrl).signIn(officer.username.toUpperCase())).toBe(NOT_LINKED);
  });

  test.each([
    ['verified', '/'],
    ['unverified', NOT_LINKED],
  ])('with an address that is %s', async (kind, end) => {
    const username = `${kind}.${Date.now()}@contoh.test`;
    const staff = { username, name: 'Petugas Contoh', roles: ['case_handler'], officeId: 'PUSAT' };
    expect((await suaka.admin.post('/staff', staff)).status).toBe(201);
    await suaka.admin.get('/staff');
    const api = await byUsername('email');
    expect(await new Visitor(api.apiUrl).signIn(username)).toBe(end);
  });
});

describe('an answer of the provider', () => {
  const FAILED = /^\/sign-in\?failed=openid_failed/;

  test('counts once, in the browser that asked for it', async () => {
    const officer = await suaka.signIn('case_handler');
    await linkedTo(officer, 'sekali');
    const visitor = new Visitor(suaka.apiUrl);
    const back = await visitor.through((await visitor.begin()).body.url!, 'sekali');
    expect(await new Visitor(suaka.apiUrl).comeBack(back)).toMatch(FAILED);
    const other = new Visitor(suaka.apiUrl);
    await other.begin();
    expect(await other.comeBack(back)).toMatch(FAILED);
    expect(await visitor.comeBack(back)).toBe('/');
    expect(await visitor.comeBack(back)).toMatch(FAILED);
  });

  test.each([
    ['of another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['with a made-up code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['of another issuer', (url: URL) => url.searchParams.set('iss', 'https://penipu.contoh.test')],
    [
      'that says no',
      (url: URL) => (url.searchParams.delete('code'), url.searchParams.set('error', 'access_denied')),
    ],
  ])('%s opens nothing', async (_, tamper) => {
    const visitor = new Visitor(suaka.apiUrl);
    const back = new URL(await visitor.through((await visitor.begin()).body.url!, 'sekali'));
    tamper(back);
    expect(await visitor.comeBack(back.href)).toMatch(FAILED);
    expect((await visitor.session()).status).toBe(401);
  });

  test('leads nowhere but into the console', async () => {
    for (const back of ['https://penipu.contoh.test', '//penipu.contoh.test', '/\\penipu.contoh.test']) {
      expect((await new Visitor(suaka.apiUrl).begin(back)).body).toMatchObject({ field: 'back' });
    }
  });
});

test('where no provider is configured, none is offered', async () => {
  const api = await suaka.startApi({ SUAKA_OIDC_ISSUER: '' });
  expect((await new Visitor(api.apiUrl).begin()).body).toMatchObject({ status: 404, reason: 'openid_off' });
  expect(await (await fetch(`${api.apiUrl}/session/means`)).json()).toEqual({ openid: null });
  expect(await (await fetch(`${suaka.apiUrl}/session/means`)).json()).toEqual({ openid: 'Penyedia Contoh' });
});

test('while the provider is away, so is its sign-in, and passwords go on; it is found again when it is back', async () => {
  const passing = await startOpenidProvider();
  const api = await suaka.startApi({ ...passing.env });
  const visitor = new Visitor(api.apiUrl);
  const { body } = await visitor.begin();
  const back = await visitor.through(body.url!, 'siapa pun');
  await passing.stop();
  expect(await visitor.comeBack(back)).toMatch(/failed=openid_unavailable/);
  const never = await suaka.startApi({ ...passing.env });
  const away = await new Visitor(never.apiUrl).begin();
  expect([away.status, away.body.reason]).toEqual([503, 'openid_unavailable']);
  const officer = await suaka.signIn('case_handler');
  await new Officer(never.apiUrl, officer.username, OWN_PASSWORD).signIn();
});
