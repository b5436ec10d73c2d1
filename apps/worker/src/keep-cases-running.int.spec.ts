import { createLogger, newId } from '@suaka/runtime';
import type { ComplaintCommand } from '@suaka/complaint';
import { findOpenCases } from '@suaka/read-models';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { supervisor } from '../../../libs/complaint/src/testing/people';
import { registration } from '../../../libs/complaint/src/testing/samples';
import { CLASSIFICATION, inHandling, must, register } from '../../../test/fixtures/cases';
import { freePort } from '../../../test/fixtures/command';
import { eventually } from '../../../test/fixtures/eventually';
import { allOf } from '../../../test/fixtures/log';
import type { Officer } from '../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../test/fixtures/suaka';
import { startTemporal } from '../../../test/fixtures/temporal';
import { keepCasesRunning } from './keep-cases-running';

const QUARTER_HOUR = 15 * 60_000;

let port: number;
let temporal: TestWorkflowEnvironment;
let suaka: Suaka;
let officer: Officer;
let handler: Officer;
beforeAll(async () => {
  port = await freePort();
  temporal = await startTemporal(port);
  suaka = await startSuaka({ TEMPORAL_ADDRESS: temporal.address });
  officer = await suaka.signIn('supervisor');
  handler = await suaka.signIn('case_handler');
});
afterAll(async () => {
  await suaka.stop();
  await temporal.teardown();
});

const openCases = () => findOpenCases(suaka.parts.readModels, suaka.parts.log);
const resume = async () => suaka.parts.workflows.resume(await openCases());
const overview = (id: string) => suaka.parts.workflows.overview(id);
const eventsOf = (id: string) => allOf(suaka.parts.log.readStream(`complaint-${id}`));

/** As if the alarm had been raised so that its first action is due in `ms`. */
async function alarmDueIn(ms: number): Promise<string> {
  const id = newId();
  const at = new Date(Date.now() - QUARTER_HOUR + ms).toISOString();
  const send = (command: ComplaintCommand) =>
    suaka.parts.workflows.submit(id, { commandId: newId(), command, actor: supervisor, at });
  await send({ type: 'RegisterComplaint', data: registration });
  await send({ type: 'RaiseEmergency', data: { reason: 'Disekap' } });
  return id;
}

async function casesInEveryState(): Promise<string[]> {
  const inIntake = (await must(register(officer))).body.complaintId;
  const classified = (await must(register(officer))).body.complaintId;
  await must(officer.post(`/complaints/${classified}/classify`, CLASSIFICATION));
  const handled = await inHandling(officer, handler);
  await must(handler.post(`/complaints/${handled}/advocacy-open`, { goal: 'Gaji dibayar' }));
  const proposed = await inHandling(officer, handler);
  await must(
    handler.post(`/complaints/${proposed}/resolution-propose`, { outcome: 'settlement', summary: 'Dirujuk' }),
  );
  return [inIntake, classified, handled, proposed];
}

async function closedCase(): Promise<string> {
  const id = await inHandling(officer, handler);
  const summary = { outcome: 'settlement', summary: 'Dirujuk' };
  await must(handler.post(`/complaints/${id}/resolution-propose`, summary));
  await must(officer.post(`/complaints/${id}/resolution-approve`, {}));
  return id;
}

it('goes on with every case when Temporal has lost all it had, and tells what fell due meanwhile', async () => {
  const closed = await closedCase();
  const cases = await casesInEveryState();
  const [missed, pending] = [await alarmDueIn(4_000), await alarmDueIn(20_000)];
  const before = await Promise.all([...cases, pending].map(overview));
  const startedAt = (await eventsOf(missed)).length;

  await temporal.teardown();
  await eventually(async () => expect(Date.now()).toBeGreaterThan(dueOf(await eventsOf(missed)).due));
  temporal = await startTemporal(port);
  expect((await eventually(() => resume())).started).toBeGreaterThanOrEqual(cases.length + 2);

  await eventually(async () => expect(await Promise.all([...cases, pending].map(overview))).toEqual(before));
  const { due } = dueOf(await eventsOf(missed));
  const breach = await eventually(async () => breachIn((await eventsOf(missed)).slice(startedAt)));
  expect(breach).toEqual({ due, late: true });
  const inTime = await eventually(async () => breachIn(await eventsOf(pending)), 40);
  expect(inTime.due).toBe(dueOf(await eventsOf(pending)).due);
  expect((await overview(closed))?.running ?? false).toBe(false);
}, 120_000);

it('does no harm twice at once and while officers work', async () => {
  const cases = await casesInEveryState();
  const notes = cases.flatMap((id) => [1, 2, 3].map(() => id));
  await Promise.all([
    ...notes.map((id) => must(officer.post(`/complaints/${id}/note`, { text: 'Ada kabar' }))),
    ...[1, 2, 3].map(resume),
  ]);
  await eventually(async () => expect((await resume()).started).toBe(0));
  for (const id of cases) {
    const texts = (await eventsOf(id)).filter(({ type }) => type === 'NoteAdded');
    expect(texts).toHaveLength(3);
    expect(await overview(id)).toMatchObject({ running: true });
  }
});

it('takes up a case by itself, also one that no view knows', async () => {
  const { complaintId } = (await must(register(officer))).body;
  const handle = temporal.client.workflow.getHandle(`complaint-${complaintId}`);
  await handle.terminate();
  const stopping = new AbortController();
  const kept = keepCasesRunning({
    workflows: suaka.parts.workflows,
    openCases,
    signal: stopping.signal,
    logger: createLogger('worker'),
    everyMs: 200,
  });
  await eventually(async () => expect(await overview(complaintId)).toMatchObject({ running: true }));
  stopping.abort();
  await kept;
});

type Events = Awaited<ReturnType<typeof eventsOf>>;

function dueOf(events: Events): { due: number } {
  const started = events.find(
    ({ type, data }) => type === 'ClockStarted' && (data as Clock).clock === 'emergency_first_action',
  );
  return { due: Date.parse((started?.data as Clock).dueAt) };
}

function breachIn(events: Events): { due: number; late: boolean } {
  const breached = events.filter(({ type }) => type === 'ClockBreached').map(({ data }) => data as Clock);
  if (breached.length !== 1) throw new Error(`${breached.length} clocks are breached`);
  const [{ dueAt, detectedAt }] = breached as [Clock];
  return { due: Date.parse(dueAt), late: Date.parse(detectedAt) > Date.parse(dueAt) };
}

interface Clock {
  clock: string;
  dueAt: string;
  detectedAt: string;
}
