import type { TemporalClient } from '@suaka/temporal';
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

const eventually = async (check: () => Promise<void>) => {
  for (let attempt = 0; ; attempt++) {
    const failed = await check().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failed) return;
    if (attempt === 50) throw failed.error;
    await env.sleep(100);
  }
};
const ended = (complaintId: string) =>
  eventually(async () => expect(await mailboxes.run(complaintId)).toMatchObject({ status: 'COMPLETED' }));

const closing = () =>
  new Notebook(({ command: { type } }) => {
    if ((type as string) === 'Close') return { phase: 'closed' };
    return type === 'ReopenComplaint' ? { phase: 'handling' } : {};
  });

it('starts afresh after a handful of commands, and drops none that comes meanwhile', async () => {
  const notebooks = Array.from({ length: 8 }, () => new Notebook());
  const complaints = notebooks.map((notebook) => mailboxes.open(notebook));
  const runs = new Set<string>();
  await Promise.all(
    complaints.map(async (complaintId) => {
      await submit(complaintId, registration());
      for (let round = 0; round < 10; round++) {
        await Promise.all([1, 2, 3].map(() => submit(complaintId, command('AddNote'))));
        runs.add((await mailboxes.run(complaintId)).runId);
      }
    }),
  );
  expect(notebooks.map(({ written }) => written.length)).toEqual(notebooks.map(() => 31));
  expect(Math.max(...notebooks.map(({ mostAtOnce }) => mostAtOnce.ever))).toBe(1);
  expect(runs.size).toBeGreaterThanOrEqual(3 * complaints.length);
}, 60_000);

it('knows how the case stands after starting afresh', async () => {
  const notebook = new Notebook(({ command: { type } }) => ({
    phase: type === 'AssignComplaint' ? 'handling' : 'intake',
  }));
  const complaintId = mailboxes.open(notebook);
  await submit(complaintId, registration());
  const { runId } = await mailboxes.run(complaintId);
  for (let i = 0; i < 5; i++) await submit(complaintId, command('AssignComplaint'));
  await eventually(async () => expect((await mailboxes.run(complaintId)).runId).not.toBe(runId));
  expect(await mailboxes.client.overview(complaintId)).toEqual({ phase: 'handling', running: true });
  expect(notebook.looks).toBe(1);
});

it('ends with the case, and starts again when the case is reopened', async () => {
  const notebook = closing();
  const complaintId = mailboxes.open(notebook);
  await submit(complaintId, registration());
  await submit(complaintId, command('Close'));
  await ended(complaintId);
  const closed = await mailboxes.run(complaintId);
  expect(await mailboxes.client.overview(complaintId)).toEqual({ phase: 'closed', running: false });
  expect(await submit(complaintId, command('ReopenComplaint'))).toEqual({ revision: '2', position: '2' });
  const reopened = await mailboxes.run(complaintId);
  expect(reopened.status).toBe('RUNNING');
  expect(reopened.runId).not.toBe(closed.runId);
});

it('answers every command that comes just as the case closes', async () => {
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      const notebook = closing();
      const complaintId = mailboxes.open(notebook);
      await submit(complaintId, registration());
      const sent = ['Close', 'AddNote', 'AddNote', 'AddNote'].map(async (type, i) => {
        await env.sleep(i * 4);
        return submit(complaintId, command(type));
      });
      expect(new Set((await Promise.all(sent)).map(({ revision }) => revision))).toEqual(
        new Set(['1', '2', '3', '4']),
      );
      expect(notebook.written).toHaveLength(5);
    }),
  );
}, 60_000);

it('leaves nothing behind of a command for a case that does not exist', async () => {
  const complaintId = mailboxes.open(new Notebook());
  await expect(submit(complaintId, command('AddNote'))).rejects.toMatchObject({
    reason: 'complaint_not_found',
  });
  await ended(complaintId);
  expect(await mailboxes.client.overview(complaintId)).toEqual({ running: false });
});

it('takes up a case again whose workflow was lost, even by a command that is rejected', async () => {
  const notebook = new Notebook(({ command: { type } }) => {
    if (type !== 'RegisterComplaint') throw ApplicationFailure.nonRetryable('…', 'Rejected', 'not_assigned');
    return {
      duties: [
        { kind: 'deadline', clockId: 'completion-1', stage: 'warning', at: '2099-01-01T00:00:00.000Z' },
      ],
    };
  });
  const complaintId = mailboxes.open(notebook);
  await submit(complaintId, registration());
  await mailboxes.raw.workflow.getHandle(`complaint-${complaintId}`).terminate();
  await expect(submit(complaintId, command('AddNote'))).rejects.toThrow();
  await eventually(async () =>
    expect(await mailboxes.client.overview(complaintId)).toMatchObject({
      running: true,
      nextDuty: { clockId: 'completion-1' },
    }),
  );
});

it('sets the phase as a search attribute when it changes, and only then', async () => {
  const notebook = new Notebook(({ command: { type } }) => ({
    phase: type === 'AssignComplaint' ? 'handling' : 'intake',
  }));
  const complaintId = mailboxes.open(notebook);
  await submit(complaintId, registration());
  await submit(complaintId, command('AddNote'));
  await submit(complaintId, command('AssignComplaint'));
  await submit(complaintId, command('AssignComplaint'));
  const history = await mailboxes.history(complaintId);
  expect(history.filter((type) => type === 'EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES')).toHaveLength(2);
  await eventually(async () => {
    const found = [];
    for await (const { workflowId } of mailboxes.raw.workflow.list({ query: 'ComplaintPhase = "handling"' }))
      found.push(workflowId);
    expect(found).toContain(`complaint-${complaintId}`);
  });
});
