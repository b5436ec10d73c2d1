import type { Duty } from '@suaka/complaint';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { command, Mailboxes, registration } from '../../test/fixtures/mailboxes';
import { Notebook } from '../../test/fixtures/notebook';
import { startTimeSkipping } from '../../test/fixtures/temporal';

let env: TestWorkflowEnvironment;
let mailboxes: Mailboxes;

beforeAll(async () => {
  env = await startTimeSkipping();
  mailboxes = await Mailboxes.start(env);
});
afterAll(async () => {
  await mailboxes.stop();
  await env.teardown();
});

const DAY = 86_400_000;
const inDays = async (days: number) => new Date((await env.currentTimeMs()) + days * DAY).toISOString();
const duty = (clockId: string, stage: Duty['stage'], at: string): Duty => ({
  kind: 'deadline',
  clockId,
  stage,
  at,
});
const passed = ({ written }: Notebook) => written.filter(({ command }) => command.type === 'PassDeadline');

/** A case with clocks from registration on; what is passed is settled, and so is everything by `Stop`. */
const watching = (duties: Duty[]) =>
  new Notebook(({ command: { type, data } }, open) => {
    if (type === 'RegisterComplaint') return { duties };
    if ((type as string) === 'Stop') return { duties: [] };
    if (type !== 'PassDeadline') return {};
    return { duties: open.filter(({ clockId, stage }) => clockId !== data.clockId || stage !== data.stage) };
  });

it('warns and breaches a clock of 14 days when its time has come', async () => {
  const [warnAt, dueAt] = [await inDays(10.5), await inDays(14)];
  const notebook = watching([duty('completion-1', 'breach', dueAt), duty('completion-1', 'warning', warnAt)]);
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  await env.sleep('10 days');
  expect(passed(notebook)).toEqual([]);
  await env.sleep('1 day');
  expect(passed(notebook)).toMatchObject([
    {
      commandId: `${complaintId}/completion-1/warning`,
      command: { type: 'PassDeadline', data: { clockId: 'completion-1', stage: 'warning' } },
      actor: { kind: 'system' },
    },
  ]);
  await env.sleep('4 days');
  const [warning, breach] = passed(notebook).map(({ at }) => Date.parse(at));
  expect(warning).toBeGreaterThanOrEqual(Date.parse(warnAt));
  expect(warning).toBeLessThan(Date.parse(warnAt) + 60_000);
  expect(breach).toBeGreaterThanOrEqual(Date.parse(dueAt));
  expect(breach).toBeLessThan(Date.parse(dueAt) + 60_000);
});

it('shows the next deadline, and takes an earlier one into account', async () => {
  const late = duty('completion-1', 'warning', await inDays(10));
  const early = duty('emergency_first_action-1', 'warning', await inDays(0.01));
  const notebook = new Notebook(({ command: { type } }) => {
    if (type === 'RegisterComplaint') return { duties: [late] };
    return { phase: 'handling', duties: type === 'RaiseEmergency' ? [late, early] : [late] };
  });
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  expect(await mailboxes.client.overview(complaintId)).toEqual({
    phase: 'intake',
    nextDuty: late,
    running: true,
  });
  await mailboxes.client.submit(complaintId, command('RaiseEmergency'));
  expect(await mailboxes.client.overview(complaintId)).toEqual({
    phase: 'handling',
    nextDuty: early,
    running: true,
  });
  await env.sleep('1 hour');
  expect(passed(notebook)).toHaveLength(1);
  expect(await mailboxes.client.overview(complaintId)).toMatchObject({ nextDuty: late });
});

it('passes what was due long ago at once, each once', async () => {
  const notebook = watching([
    duty('verification-1', 'breach', '2026-01-05T00:00:00.000Z'),
    duty('verification-1', 'warning', '2026-01-04T00:00:00.000Z'),
  ]);
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  await env.sleep('1 second');
  expect(passed(notebook).map(({ command }) => command.data)).toEqual([
    { clockId: 'verification-1', stage: 'warning' },
    { clockId: 'verification-1', stage: 'breach' },
  ]);
});

it('leaves a clock alone that was stopped in time', async () => {
  const notebook = watching([duty('verification-1', 'warning', await inDays(2))]);
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  await mailboxes.client.submit(complaintId, command('Stop'));
  await env.sleep('3 days');
  expect(passed(notebook)).toEqual([]);
});

it('is not kept busy by a deadline that does not go away', async () => {
  const notebook = new Notebook(() => ({
    duties: [duty('verification-1', 'warning', '2026-01-04T00:00:00.000Z')],
  }));
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  await env.sleep('3 days');
  expect(notebook.attempts).toBe(2);
  await expect(mailboxes.client.submit(complaintId, command('AddNote'))).resolves.toMatchObject({
    revision: '2',
  });
});
