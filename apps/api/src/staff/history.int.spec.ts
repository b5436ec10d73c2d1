import { must, register } from '../../../../test/fixtures/cases';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
beforeAll(async () => {
  suaka = await startSuaka();
});
afterAll(() => suaka.stop());

interface Standing {
  since: string;
  until?: string;
  officeId: string;
  actions: string[];
}

it('moves a person to another office, and tells afterwards where they were and what they could do', async () => {
  const { admin } = suaka;
  const officer = await suaka.signInAt('BP3MI-BALI', 'case_handler');
  const chief = await suaka.signIn('supervisor');
  const { complaintId } = (await must(register(chief, { officeId: 'BP3MI-BALI' }))).body;
  officer.position = chief.position;
  expect((await officer.get(`/complaints/${complaintId}`)).status).toBe(200);

  const path = `/staff/${officer.staffId}`;
  await must(admin.post(`${path}/office`, { officeId: 'BP3MI-JABAR' }));
  await must(admin.post(`${path}/roles`, { roles: ['supervisor'] }));
  expect((await officer.get(`/complaints/${complaintId}`)).status).toBe(401);
  await admin.get('/staff');
  await officer.signIn();
  expect((await officer.get(`/complaints/${complaintId}`)).status).toBe(404);

  const spans = (await admin.get<Standing[]>(`${path}/history`)).body;
  expect(spans.map(({ officeId }) => officeId)).toEqual(['BP3MI-BALI', 'BP3MI-JABAR', 'BP3MI-JABAR']);
  const then = await admin.get<Standing[]>(`${path}/history?at=${spans[0]!.since}`);
  expect(then.body).toEqual([spans[0]]);
  expect(then.body[0]!.actions).not.toContain('AssignComplaint');
  expect(spans.at(-1)!.actions).toContain('AssignComplaint');
  expect((await admin.get<Standing[]>(`${path}/history?at=2020-01-01T00:00:00Z`)).body).toEqual([]);
});

it('refuses an office that there is not, and a history of nobody', async () => {
  const officer = await suaka.signIn('case_handler');
  const { status, body } = await suaka.admin.post(`/staff/${officer.staffId}/office`, {
    officeId: 'ATLANTIS',
  });
  expect([status, body.reason, body.field]).toEqual([422, 'unknown_office', 'officeId']);
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect((await suaka.admin.get(`/staff/${nobody}/history`)).status).toBe(404);
});
