import { must, register } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

interface Opening {
  complaintId: string;
  staffId: string;
  reason: string;
  until: string;
  openedAt: string;
}

let suaka: Suaka;
let chief: Officer;
let outsider: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  chief = await suaka.signInAt('BP3MI-BALI', 'supervisor');
  outsider = await suaka.signInAt('BP3MI-JABAR', 'case_handler');
});
afterAll(() => suaka.stop());

async function hidden() {
  const { complaintId, ticketNumber } = (await must(register(chief))).body;
  await chief.get(`/complaints/${complaintId}`);
  return { complaintId, ticketNumber };
}
const openings = async (officer: Officer) =>
  (await officer.get<{ items: Opening[] }>('/break-glass')).body.items;

it('opens a case for four hours to read, and tells the supervisors of its office', async () => {
  const { complaintId, ticketNumber } = await hidden();
  expect((await outsider.get(`/complaints/${complaintId}`)).status).toBe(404);
  const reason = 'Keluarga datang ke kantor kami';
  const opened = await must(outsider.post('/break-glass', { ticketNumber, reason }));
  expect(opened.body).toMatchObject({ complaintId });
  const file = await outsider.get<{ actions: string[] }>(`/complaints/${complaintId}`);
  expect([file.status, file.body.actions]).toEqual([200, []]);
  expect((await outsider.get(`/complaints/${complaintId}/timeline`)).status).toBe(200);
  expect((await outsider.post(`/complaints/${complaintId}/note`, { text: 'x' })).status).toBe(403);

  chief.position = outsider.position;
  const [seen] = await openings(chief);
  expect(seen).toMatchObject({ complaintId, staffId: outsider.staffId, reason });
  expect(Date.parse(seen!.until) - Date.parse(seen!.openedAt)).toBe(4 * 3_600_000);
  expect((await outsider.get('/break-glass')).status).toBe(403);
  const far = await suaka.signInAt('BP3MI-JABAR', 'supervisor');
  expect(await openings(far)).toEqual([]);
});

it('counts once under one key, and records nothing while it is open or where it need not be', async () => {
  const { complaintId, ticketNumber } = await hidden();
  const said = { ticketNumber, reason: 'x' };
  const first = await must(outsider.post('/break-glass', said, { key: 'break-glass-once' }));
  const again = await must(outsider.post('/break-glass', said, { key: 'break-glass-once' }));
  expect(again.body).toEqual(first.body);
  await must(outsider.post('/break-glass', said));
  await must(chief.post('/break-glass', said));
  chief.position = outsider.position;
  const { body } = await chief.get<{ type: string }[]>(`/complaints/${complaintId}/timeline`);
  expect((body as { type: string }[]).filter(({ type }) => type === 'CaseOpenedOutOfScope')).toHaveLength(1);
});

it('finds by the whole ticket number alone, and wants a reason', async () => {
  const { ticketNumber } = await hidden();
  const ask = (body: object) => outsider.post('/break-glass', body);
  for (const wrong of [ticketNumber.slice(0, -1), ticketNumber.toLowerCase(), '%', 'ADU.999/X/SPP/I/2026']) {
    const { status, body } = await ask({ ticketNumber: wrong, reason: 'x' });
    expect([status, body.reason]).toEqual([404, 'complaint_not_found']);
  }
  expect((await ask({ ticketNumber })).status).toBe(400);
  expect((await ask({ ticketNumber, reason: ' ' })).status).toBe(400);
});
