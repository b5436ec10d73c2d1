import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type Cable, startCable } from '../../../../test/fixtures/cable';
import { must, register, told } from '../../../../test/fixtures/cases';
import { startTestEventStore, type TestEventStore } from '../../../../test/fixtures/event-store';
import { eventually } from '../../../../test/fixtures/eventually';
import { allOf } from '../../../../test/fixtures/log';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { startTemporal } from '../../../../test/fixtures/temporal';

let temporal: TestWorkflowEnvironment;
let store: TestEventStore;
let toTemporal: Cable;
let toStore: Cable;
let suaka: Suaka;
let officer: Officer;
let other: Officer;
beforeAll(async () => {
  [temporal, store] = await Promise.all([startTemporal(), startTestEventStore()]);
  toTemporal = await startCable(Number(temporal.address.split(':')[1]));
  toStore = await startCable(store.port);
  suaka = await startSuaka({
    TEMPORAL_ADDRESS: `127.0.0.1:${toTemporal.port}`,
    EVENT_STORE_URL: `esdb://127.0.0.1:${toStore.port}?tls=false`,
  });
  officer = await suaka.signIn('supervisor');
  other = await suaka.signIn('supervisor');
}, 120_000);
afterEach(() => {
  toTemporal.repair();
  toStore.repair();
});
afterAll(async () => {
  await suaka.stop();
  await Promise.all([toTemporal.close(), toStore.close()]);
  await Promise.all([temporal.teardown(), store.close()]);
});

const typesOf = async (id: string) =>
  (await allOf(suaka.parts.log.readStream(`complaint-${id}`))).map(({ type }) => type);
const once = (types: string[], type: string) => types.filter((each) => each === type).length;
const note = (id: string, key = randomUUID()) =>
  officer.post(`/complaints/${id}/note`, { text: 'Ada kabar' }, { key });

it('takes an intake and its alarm while Temporal is away, and hands them over when it is back', async () => {
  toTemporal.unplug();
  const [intake, alarm] = [randomUUID(), randomUUID()];
  const registered = await must(register(officer, {}, { key: intake }));
  const { complaintId } = registered.body;
  const raise = () =>
    officer.post(`/complaints/${complaintId}/emergency`, { reason: 'Disekap' }, { key: alarm });
  const raised = await must(raise());
  expect(await must(register(officer, {}, { key: intake }))).toMatchObject({ body: registered.body });
  expect((await officer.get(`/complaints/${complaintId}`)).body).toMatchObject({ complaintId });
  const refused = await note(complaintId);
  expect(refused).toMatchObject({ status: 503, body: { reason: 'unavailable' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

  toTemporal.repair();
  await eventually(async () =>
    expect(await suaka.parts.workflows.overview(complaintId)).toMatchObject({
      running: true,
      nextDuty: { clockId: 'emergency_first_action-1' },
    }),
  );
  expect(await must(register(officer, {}, { key: intake }))).toMatchObject({ body: registered.body });
  expect(await must(raise())).toMatchObject({ body: raised.body });
  const types = await typesOf(complaintId);
  expect([once(types, 'ComplaintRegistered'), once(types, 'EmergencyRaised')]).toEqual([1, 1]);
}, 90_000);

it('refuses an intake without Temporal for the same reasons as with it', async () => {
  toTemporal.unplug();
  const answer = await officer.post('/complaints', told({ categories: ['NO_SUCH'] }));
  expect(answer).toMatchObject({ status: 422, body: { reason: 'unknown_category' } });
});

it('keeps a command while the event store is away, tells where to ask, and applies it once', async () => {
  const { complaintId } = (await must(register(officer))).body;
  toStore.unplug();
  const key = randomUUID();
  const [kept, doomed] = await Promise.all([
    note(complaintId, key),
    officer.post(`/complaints/${complaintId}/advocacy-finish`, { result: 'Selesai' }),
  ]);
  expect([kept.status, doomed.status]).toEqual([202, 202]);
  const link = kept.headers.get('location') ?? '';
  expect(kept.body).toEqual({ complaintId, status: 'pending', result: link });
  const ask = (path: string, who = officer) => who.send('GET', path.replace(/^\/api/, ''));
  expect((await ask(link)).body).toEqual({ complaintId, status: 'pending' });
  expect(await ask(link, other)).toMatchObject({ status: 404, body: { reason: 'unknown_command' } });

  toStore.repair();
  const done = await eventually(async () => {
    const { body } = await ask(link);
    expect(body).toMatchObject({ complaintId, status: 'done' });
    return body;
  });
  const outcome = async () => (await ask(doomed.headers.get('location') ?? '')).body;
  await eventually(async () =>
    expect(await outcome()).toEqual({ complaintId, status: 'rejected', reason: 'not_classified' }),
  );
  const again = await must(note(complaintId, key));
  expect(again.body.revision).toBe(done.revision);
  expect(once(await typesOf(complaintId), 'NoteAdded')).toBe(1);
}, 90_000);

it('says to come again where both are away', async () => {
  const { complaintId } = (await must(register(officer))).body;
  toTemporal.unplug();
  toStore.unplug();
  for (const answer of [await note(complaintId), await register(officer)]) {
    expect(answer).toMatchObject({ status: 503, body: { reason: 'unavailable' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
}, 90_000);
