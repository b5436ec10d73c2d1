import { inHandling, must } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

let suaka: Suaka;
let handler: Officer;
let supervisor: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  handler = await suaka.signIn('case_handler');
  supervisor = await suaka.signIn('supervisor');
});
afterAll(() => suaka.stop());

interface Clock {
  clock: string;
  status: string;
  dueAt: string;
  paused?: { waitsOn: { kind: string; id?: string }; reason: string };
}
interface File {
  actions: string[];
  state: { clocks: Clock[] };
}
interface Watched {
  items: {
    complaintId: string;
    clock: string;
    status: string;
    waitsOn: string | null;
    waitsOnId: string | null;
  }[];
}

test('a case waits on an institution and goes on, and the watch says on whom', async () => {
  const id = await inHandling(supervisor, handler);
  const path = `/complaints/${id}`;
  const clock = async (name: string) => {
    const { state } = (await must(handler.get<File>(path))).body;
    return state.clocks.find(({ clock }) => clock === name);
  };
  const before = await clock('completion');

  const wait = { waitsOn: 'institution', partyId: 'POLRI', reason: 'answer' };
  await must(handler.post(`${path}/clocks-pause`, wait));
  expect(await clock('completion')).toMatchObject({
    status: 'paused',
    paused: { waitsOn: { kind: 'institution', id: 'POLRI' }, reason: 'answer' },
  });
  expect(await clock('institution_answer')).toMatchObject({ status: 'running' });
  const { items } = (await must(supervisor.get<Watched>('/sla-watch?status=paused'))).body;
  expect(items.filter(({ complaintId }) => complaintId === id)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ clock: 'completion', waitsOn: 'institution', waitsOnId: 'POLRI' }),
    ]),
  );

  const again = await handler.post<{ reason: string }>(`${path}/clocks-pause`, wait);
  expect([again.status, again.body.reason]).toEqual([409, 'already_waiting']);

  await must(handler.post(`${path}/clocks-resume`, {}));
  const after = await clock('completion');
  expect(after?.status).toBe('running');
  expect(Date.parse(after?.dueAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before?.dueAt ?? '') - 1);
  expect(await clock('institution_answer')).toMatchObject({ status: 'met' });
});

test('a wait in the future is refused by field, and recounting is the supervisor’s', async () => {
  const path = `/complaints/${await inHandling(supervisor, handler)}`;
  const since = new Date(Date.now() + 3_600_000).toISOString();
  const early = await handler.post<{ reason: string }>(`${path}/clocks-pause`, {
    waitsOn: 'court',
    reason: 'decision',
    since,
  });
  expect([early.status, early.body.reason]).toEqual([422, 'since_out_of_order']);
  expect((await handler.post(`${path}/clocks-move`, {})).status).toBe(403);
  await must(supervisor.post(`${path}/clocks-move`, {}));
});
