import { CommandPending, type TemporalClient } from '@suaka/temporal';
import { Rejected, type Submitted } from '@suaka/complaint';
import { Conflict } from '@suaka/event-log';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { command, Mailboxes, registration } from '../../test/fixtures/mailboxes';
import { Notebook } from '../../test/fixtures/notebook';
import { startTemporal } from '../../test/fixtures/temporal';

let env: TestWorkflowEnvironment;
let mailboxes: Mailboxes;
let submit: TemporalClient['submit'];

beforeAll(async () => {
  env = await startTemporal();
  mailboxes = await Mailboxes.start(env);
  submit = mailboxes.client.submit;
});
afterAll(async () => {
  await mailboxes.stop();
  await env.teardown();
});

const registered = async (notebook = new Notebook()) => {
  const complaintId = mailboxes.open(notebook);
  await submit(complaintId, registration());
  return { complaintId, notebook };
};

it('has commands decided one at a time, however many come at once', async () => {
  const { complaintId, notebook } = await registered();
  notebook.slowness = 20;
  const answers = await Promise.all(
    Array.from({ length: 25 }, () => submit(complaintId, command('AddNote'))),
  );
  expect(new Set(answers.map(({ revision }) => revision)).size).toBe(25);
  expect(notebook.written).toHaveLength(26);
  expect(notebook.mostAtOnce.ever).toBe(1);
});

it('registers a complaint without asking the log in vain, in one workflow task', async () => {
  const { complaintId, notebook } = await registered();
  expect(notebook.looks).toBe(0);
  const history = await mailboxes.history(complaintId);
  expect(history.filter((type) => type === 'EVENT_TYPE_WORKFLOW_TASK_COMPLETED')).toHaveLength(1);
  expect(history.filter((type) => type === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED')).toHaveLength(0);
});

it('gives the same command the same answer: at once, later, and in a later run', async () => {
  const { complaintId, notebook } = await registered();
  const note = command('AddNote');
  const [first, second] = await Promise.all([submit(complaintId, note), submit(complaintId, note)]);
  expect(second).toEqual(first);
  const { runId } = await mailboxes.run(complaintId);
  for (let i = 0; i < 8; i++) await submit(complaintId, command('AddNote'));
  expect((await mailboxes.run(complaintId)).runId).not.toBe(runId);
  expect(await submit(complaintId, note)).toEqual(first);
  expect(notebook.written).toHaveLength(10);
});

it('asks anew when a command id comes with other content or another expected revision', async () => {
  const { complaintId, notebook } = await registered();
  const note = command('AddNote', { fingerprint: 'one' });
  await submit(complaintId, note);
  const attempts = notebook.attempts;
  await submit(complaintId, note);
  expect(notebook.attempts).toBe(attempts);
  await submit(complaintId, { ...note, fingerprint: 'other' });
  await submit(complaintId, { ...note, expectedRevision: '1' });
  expect(notebook.attempts).toBe(attempts + 2);
});

it('hands on why a command was rejected, and which revision it missed', async () => {
  const refusing = (failure: ApplicationFailure) =>
    new Notebook(({ command: { type } }) => {
      if (type === 'RegisterComplaint') return {};
      throw failure;
    });
  const rejecting = await registered(
    refusing(ApplicationFailure.nonRetryable('…', 'Rejected', 'unknown_category', 'mainCategory')),
  );
  const rejection = await submit(rejecting.complaintId, command('ClassifyComplaint')).catch(
    (error: unknown) => error,
  );
  expect(rejection).toEqual(new Rejected('unknown_category', 'mainCategory'));
  expect(rejection).toBeInstanceOf(Rejected);
  expect(rejection).toMatchObject({ reason: 'unknown_category', field: 'mainCategory' });

  const conflicting = await registered(refusing(ApplicationFailure.nonRetryable('…', 'Conflict', '3', '5')));
  const conflict = await submit(conflicting.complaintId, command('AddNote')).catch((error: unknown) => error);
  expect(conflict).toBeInstanceOf(Conflict);
  expect(conflict).toMatchObject({ expected: '3', current: '5' });
  expect(conflicting.notebook.attempts).toBe(2);
});

it('turns a malformed command away without a trace', async () => {
  const { complaintId, notebook } = await registered();
  const before = await mailboxes.history(complaintId);
  const malformed: unknown[] = [
    null,
    'AddNote',
    { ...command('AddNote'), commandId: '' },
    { ...command('AddNote'), command: { type: 'AddNote' } },
    { ...command('AddNote'), actor: { kind: 'staff' } },
    { ...command('AddNote'), at: 'yesterday' },
    { ...command('AddNote'), expectedRevision: '-1' },
  ];
  for (const [i, submitted] of malformed.entries()) {
    const sent = mailboxes.raw.workflow
      .getHandle(`complaint-${complaintId}`)
      .executeUpdate('submitCommand', { args: [submitted], updateId: `malformed-${i}` });
    await expect(sent).rejects.toMatchObject({ cause: { type: 'Malformed' } });
  }
  expect(notebook.attempts).toBe(1);
  expect(await mailboxes.history(complaintId)).toEqual(before);
});

it('keeps a command while the log is away, and does it when the log is back', async () => {
  const { complaintId, notebook } = await registered();
  notebook.away = true;
  const [note, further] = [command('AddNote'), command('AddNote')] as [Submitted, Submitted];
  const pending = [submit(complaintId, note), submit(complaintId, further)].map((sent) =>
    sent.catch((error: unknown) => error),
  );
  expect(await Promise.all(pending)).toEqual([expect.any(CommandPending), expect.any(CommandPending)]);
  expect(await Promise.all(pending)).toMatchObject([
    { kept: { updateId: note.commandId } },
    { kept: { updateId: further.commandId } },
  ]);
  notebook.away = false;
  const answers = [await submit(complaintId, note), await submit(complaintId, further)];
  expect(answers.map(({ revision }) => revision).sort()).toEqual(['1', '2']);
  expect(notebook.written).toHaveLength(3);
  expect(notebook.mostAtOnce.ever).toBe(1);
}, 30_000);
