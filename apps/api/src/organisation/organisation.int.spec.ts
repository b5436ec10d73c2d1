import { createLogger } from '@suaka/runtime';
import { must, register } from '../../../../test/fixtures/cases';
import { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { seedOrganisation } from './seed';

interface Office {
  id: string;
  phase: string;
  deputy?: string;
}

let suaka: Suaka;
let intake: Officer;
let chief: Officer;
let serial = 0;
beforeAll(async () => {
  suaka = await startSuaka();
  intake = await suaka.signIn('intake_officer');
  chief = await suaka.signIn('supervisor');
});
afterAll(() => suaka.stop());

const details = { name: 'P4MI Contoh', timeZone: 'Asia/Jakarta', kind: 'post', parent: 'BP3MI-JABAR' };
const newOffice = (more: object = {}) => {
  const officeId = `P4MI-${++serial}`;
  return { officeId, unit: officeId, ...details, phase: 'live', ...more };
};
const offices = async (officer = suaka.admin) => (await officer.get<Office[]>('/offices')).body;

it('ships its offices and institutions once, however many processes start', async () => {
  const { log } = suaka.parts;
  const written = async () => {
    let count = 0;
    for await (const _ of log.readAll({ prefixes: ['office-', 'institution-'] })) count += 1;
    return count;
  };
  const before = await written();
  expect(before).toBe(suaka.parts.document.offices.length + suaka.parts.document.institutions.length);
  await Promise.all([1, 2].map(() => seedOrganisation(suaka.parts, createLogger('test'))));
  expect(await written()).toBe(before);
  expect(await offices()).toContainEqual(
    expect.objectContaining({ id: 'KDEI-TAIPEI', phase: 'planned', deputy: 'PUSAT' }),
  );
});

it('takes a case in the very next command after an office was opened, in whatever process', async () => {
  const other = await suaka.startApi();
  const elsewhere = await new Officer(other.apiUrl, intake.username, intake.password).signIn();
  for (let n = 0; n < 5; n++) {
    const office = newOffice();
    await must(suaka.admin.post('/offices', office));
    const { status, body } = await register(elsewhere, { officeId: office.officeId });
    expect(status).toBe(201);
    expect(body.ticketNumber).toContain(`/${office.unit}/`);
  }
  await other.close();
});

it('gives a case for a planned office to its deputy, and to the office itself from the day it is live', async () => {
  const office = newOffice({ phase: 'planned', deputy: 'BP3MI-BALI' });
  await must(suaka.admin.post('/offices', office));
  const toDeputy = await must(register(intake, { officeId: office.officeId }));
  expect(toDeputy.body.ticketNumber).toContain('/BP3MI-BALI/');
  chief.position = intake.position;
  const { state } = (await chief.get<{ state: object }>(`/complaints/${toDeputy.body.complaintId}`)).body;
  expect(state).toMatchObject({ officeId: 'BP3MI-BALI', intendedOfficeId: office.officeId });
  await must(
    suaka.admin.post(`/offices/${office.officeId}/phase`, { phase: 'live', phaseDate: '2026-11-25' }),
  );
  const toItself = await must(register(intake, { officeId: office.officeId }));
  expect(toItself.body.ticketNumber).toContain(`/${office.unit}/`);
});

it('lets whoever works in a new office see its cases, and those above it', async () => {
  const office = newOffice();
  await must(suaka.admin.post('/offices', office));
  const { complaintId } = (await must(register(intake, { officeId: office.officeId }))).body;
  const [there, above, beside] = await Promise.all(
    [office.officeId, 'BP3MI-JABAR', 'BP3MI-BALI'].map((id) => suaka.signInAt(id, 'case_handler')),
  );
  for (const officer of [there, above, beside]) officer!.position = intake.position;
  const seen = await Promise.all([there, above, beside].map((o) => o!.get(`/complaints/${complaintId}`)));
  expect(seen.map(({ status }) => status)).toEqual([200, 200, 404]);
  const { name, unit, timeZone, kind } = office;
  const moved = { name, unit, timeZone, kind, parent: 'BP3MI-BALI' };
  await must(suaka.admin.post(`/offices/${office.officeId}/details`, moved));
  expect((await beside!.get(`/complaints/${complaintId}`)).status).toBe(200);
  expect((await above!.get(`/complaints/${complaintId}`)).status).toBe(404);
});

it('closes an office: nobody comes to it, no case goes to it', async () => {
  const office = newOffice();
  await must(suaka.admin.post('/offices', office));
  await must(suaka.admin.post(`/offices/${office.officeId}/close`, {}));
  expect((await register(intake, { officeId: office.officeId })).body).toMatchObject({
    reason: 'unknown_office',
  });
  const again = await suaka.admin.post(`/offices/${office.officeId}/phase`, { phase: 'live' });
  expect([again.status, again.body.reason]).toEqual([409, 'office_closed']);
});

it.each<[string, object, number, string]>([
  ['a taken id', { officeId: 'PUSAT' }, 409, 'already_registered'],
  ['a taken unit', { unit: 'KP2MI' }, 409, 'office_unit_taken'],
  ['an unknown parent', { parent: 'NONE' }, 422, 'unknown_office'],
  ['an unknown deputy', { deputy: 'NONE' }, 422, 'unknown_office'],
  ['a second centre', { kind: 'centre', parent: undefined }, 422, 'one_centre'],
  ['no time zone', { timeZone: 'Asia/Atlantis' }, 400, 'invalid_request'],
  ['small letters', { officeId: 'kecil' }, 400, 'invalid_request'],
])('refuses to open an office with %s', async (_, more, status, reason) => {
  const before = (await offices()).length;
  const answer = await suaka.admin.post('/offices', newOffice(more));
  expect([answer.status, answer.body.reason]).toEqual([status, reason]);
  expect(await offices()).toHaveLength(before);
});

it('keeps institutions, and changes them', async () => {
  const body = {
    ...{ nameId: 'Lembaga Contoh', nameEn: 'Sample Body', kind: 'union_or_ngo', takes: ['ABUSE'] },
    ...{ reachedBy: 'email', address: 'contoh@example.org', answerDays: 14, timeZone: 'Asia/Jakarta' },
  };
  await must(suaka.admin.post('/institutions', { institutionId: 'CONTOH', ...body }));
  await must(suaka.admin.post('/institutions/CONTOH/details', { ...body, answerDays: 5 }));
  await must(suaka.admin.post('/institutions/CONTOH/deactivate', {}));
  const { body: all } = await intake.get<object[]>('/institutions');
  expect(all).toContainEqual({ id: 'CONTOH', ...body, answerDays: 5, active: false });
  const wrong = await suaka.admin.post('/institutions', { institutionId: 'X', ...body, takes: ['NOISE'] });
  expect([wrong.status, wrong.body.field]).toEqual([422, 'takes']);
  expect((await suaka.admin.post('/institutions/NONE/deactivate', {})).status).toBe(404);
});

it('is an administrator’s to change', async () => {
  expect((await chief.post('/offices', newOffice())).status).toBe(403);
  expect((await chief.post('/institutions/POLRI/deactivate', {})).status).toBe(403);
});
