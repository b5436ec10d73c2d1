import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type ComplaintCommand, type ComplaintEvent, personalFields } from '@suaka/complaint';
import { newId } from '@suaka/runtime';
import { connectTemporal, createComplaintWorker, type TemporalClient } from '@suaka/temporal';
import { supervisor } from '../../../libs/complaint/src/testing/people';
import { registration } from '../../../libs/complaint/src/testing/samples';
import { startRules } from '../../../test/fixtures/organisation';
import { allOf, startLog, type TestLog } from '../../../test/fixtures/log';
import { startTimeSkipping } from '../../../test/fixtures/temporal';
import { complaintActivities } from './activities';

type ClockEvent = Extract<ComplaintEvent, { type: `Clock${string}` }>;

const DAY = 86_400_000;
const MINUTE = 60_000;
const raise: ComplaintCommand = { type: 'RaiseEmergency', data: { reason: 'Disekap' } };
const act: ComplaintCommand = { type: 'RecordEmergencyAction', data: { action: 'Dijemput' } };
const classify: ComplaintCommand = {
  type: 'ClassifyComplaint',
  data: { mainCategory: 'UNPAID_WAGES', furtherCategories: [] },
};

const stopping = new AbortController();
let env: TestWorkflowEnvironment;
let test: TestLog;
let rules: Awaited<ReturnType<typeof startRules>>;
let client: TemporalClient;
let drained: Promise<void>;

beforeAll(async () => {
  [env, test] = await Promise.all([startTimeSkipping(), startLog(personalFields)]);
  const options = { address: env.address, namespace: 'default', payloadKey: test.masterKey };
  rules = await startRules(test.log);
  const activities = complaintActivities(test.log, rules);
  const worker = await createComplaintWorker({ ...options, activities, signal: stopping.signal });
  drained = worker.run();
  client = await connectTemporal(options);
});
afterAll(async () => {
  stopping.abort();
  await drained;
  await client.close();
  await env.teardown();
  await rules.organisation.close();
  await test.close();
});

async function send(id: string, command: ComplaintCommand): Promise<void> {
  const at = new Date(await env.currentTimeMs()).toISOString();
  await client.submit(id, { commandId: newId(), command, actor: supervisor, at });
}

async function register(): Promise<string> {
  const id = newId();
  await send(id, { type: 'RegisterComplaint', data: registration });
  return id;
}

/** What the stream holds of one clock, oldest first. */
async function lifeOf(id: string, clockId: string): Promise<ClockEvent[]> {
  const events = (await allOf(test.log.readStream(`complaint-${id}`))) as unknown as ClockEvent[];
  return events.filter(({ data }) => data.clockId === clockId);
}

async function mustBePassed(id: string, clockId: string): Promise<{ started: number; due: number }> {
  const [started, warned, breached, ...more] = await lifeOf(id, clockId);
  if (started?.type !== 'ClockStarted') throw new Error(`${clockId} did not start`);
  const { startedAt, warnAt, dueAt } = started.data;
  expect(warned).toMatchObject({ type: 'ClockWarned', data: { warnAt } });
  expect(breached).toMatchObject({ type: 'ClockBreached', data: { dueAt } });
  expect(more).toEqual([]);
  for (const [event, at] of [
    [warned, warnAt],
    [breached, dueAt],
  ] as const) {
    const late = Date.parse((event?.data as { detectedAt: string }).detectedAt) - Date.parse(at);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(MINUTE);
  }
  return { started: Date.parse(startedAt), due: Date.parse(dueAt) };
}

it('warns and breaches the verification of a complaint that nobody looks at', async () => {
  const id = await register();
  await env.sleep('7 days');
  const { started, due } = await mustBePassed(id, 'verification-1');
  expect(due - started).toBeGreaterThanOrEqual(3 * DAY);
});

it('warns and breaches completion after 14 working days, and leaves the met verification silent', async () => {
  const id = await register();
  await send(id, classify);
  await env.sleep('14 days');
  expect((await lifeOf(id, 'completion-1')).map(({ type }) => type)).not.toContain('ClockBreached');
  await env.sleep('8 days');
  const { started, due } = await mustBePassed(id, 'completion-1');
  expect(due - started).toBeGreaterThanOrEqual(18 * DAY);
  expect((await lifeOf(id, 'verification-1')).map(({ type }) => type)).toEqual(['ClockStarted', 'ClockMet']);
});

it('warns and breaches the first action of an emergency after 15 minutes, before any other clock', async () => {
  const id = await register();
  await send(id, raise);
  await env.sleep('20 minutes');
  const { started, due } = await mustBePassed(id, 'emergency_first_action-1');
  expect(due - started).toBe(15 * MINUTE);
  expect(await lifeOf(id, 'verification-1')).toHaveLength(1);
});

it('says nothing of an emergency that was acted on in time', async () => {
  const id = await register();
  await send(id, raise);
  await env.sleep('5 minutes');
  await send(id, act);
  await env.sleep('1 hour');
  expect((await lifeOf(id, 'emergency_first_action-1')).map(({ type }) => type)).toEqual([
    'ClockStarted',
    'ClockMet',
  ]);
});

it('keeps watching over the runs of a workflow', async () => {
  const id = await register();
  for (let i = 0; i < 10; i++) await send(id, { type: 'AddNote', data: { text: `Catatan ${i}` } });
  await env.sleep('7 days');
  await mustBePassed(id, 'verification-1');
});
