import { inHandling, must } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

interface Shown {
  revision: string;
  actions: string[];
  state: { officeId: string; handlerId?: string; formerOffices?: string[]; clocks: { countedBy?: object }[] };
}

const [GIVER, RECEIVER] = ['BP3MI-BALI', 'BP3MI-PAPUA'];

let suaka: Suaka;
let giver: Officer;
let handler: Officer;
let receiver: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  giver = await suaka.signInAt(GIVER, 'supervisor');
  handler = await suaka.signInAt(GIVER, 'case_handler');
  receiver = await suaka.signInAt(RECEIVER, 'supervisor');
});
afterAll(() => suaka.stop());

const offers = async (officer: Officer) =>
  (await must(officer.get<{ items: { complaintId: string; revision: string }[] }>('/offers'))).body.items;

async function offered(): Promise<string> {
  const id = await inHandling(giver, handler, { officeId: GIVER });
  const reason = 'Pekerja tinggal di Papua';
  await must(giver.post(`/complaints/${id}/offer`, { officeId: RECEIVER, reason }));
  receiver.position = giver.position;
  return id;
}

it('shows the office that it is offered to what it needs to answer, and no more', async () => {
  const id = await offered();
  const [offer] = await offers(receiver);
  expect(offer).toEqual({
    complaintId: id,
    revision: expect.stringMatching(/^\d+$/) as string,
    ticketNumber: expect.stringContaining('BP3MI-BALI') as string,
    fromOfficeId: GIVER,
    officeId: RECEIVER,
    reason: 'Pekerja tinggal di Papua',
    offeredAt: expect.any(String) as string,
    dueAt: expect.any(String) as string,
    categories: ['UNPAID_WAGES', 'PAPERS_WITHHELD'],
    severity: 'medium',
    country: 'MY',
  });
  expect((await receiver.get(`/complaints/${id}`)).status).toBe(404);
  expect((await receiver.post(`/complaints/${id}/note`, { text: 'x' })).status).toBe(404);
  expect((await must(handler.post(`/complaints/${id}/note`, { text: 'x' }))).status).toBe(200);
  await must(giver.post(`/complaints/${id}/offer-withdraw`, {}));
  receiver.position = giver.position;
  expect(await offers(receiver)).toEqual([]);
});

it('moves to the office that accepts it, which the giver goes on reading and may not change', async () => {
  const id = await offered();
  await must(receiver.post(`/complaints/${id}/offer-accept`, {}));
  giver.position = handler.position = receiver.position;
  const { state } = (await must(receiver.get<Shown>(`/complaints/${id}`))).body;
  expect([state.officeId, state.handlerId, state.formerOffices]).toEqual([RECEIVER, undefined, [GIVER]]);
  expect(await offers(receiver)).toEqual([]);

  for (const former of [giver, handler]) {
    const { status, body } = await former.get<Shown>(`/complaints/${id}`);
    expect([status, body.actions]).toEqual([200, []]);
    const edit = await former.post<{ reason: string }>(`/complaints/${id}/note`, { text: 'x' });
    expect([edit.status, edit.body.reason]).toEqual([403, 'not_permitted']);
  }
  expect((await must(receiver.post(`/complaints/${id}/note`, { text: 'x' }))).status).toBe(200);
});

it('stays where it is when it is refused, and is not offered to an office that is not live', async () => {
  const id = await offered();
  await must(receiver.post(`/complaints/${id}/offer-refuse`, { reason: 'Bukan wilayah kami' }));
  giver.position = receiver.position;
  expect((await must(giver.get<Shown>(`/complaints/${id}`))).body.state.officeId).toBe(GIVER);
  const early = { officeId: 'KDEI-TAIPEI', reason: 'x' };
  const refused = await giver.post<{ reason: string; errors?: object[] }>(`/complaints/${id}/offer`, early);
  expect([refused.status, refused.body.reason]).toEqual([422, 'office_not_live']);
});
