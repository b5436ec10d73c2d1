import { UnknownEvent } from '@suaka/event-log';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { eventually } from '../../test/fixtures/eventually';
import { command, Mailboxes, registration } from '../../test/fixtures/mailboxes';
import { Notebook } from '../../test/fixtures/notebook';
import { startTemporal } from '../../test/fixtures/temporal';

let env: TestWorkflowEnvironment;
let mailboxes: Mailboxes;
beforeAll(async () => {
  env = await startTemporal();
  mailboxes = await Mailboxes.start(env);
});
afterAll(async () => {
  await mailboxes.stop();
  await env.teardown();
});

const watching = () =>
  new Notebook(() => ({
    duties: [
      {
        kind: 'deadline',
        clockId: 'completion-1',
        stage: 'warning',
        at: new Date(Date.now() + 700).toISOString(),
      },
    ],
  }));

it('parks a case that it does not understand, says which event, and leaves the others alone', async () => {
  const [notebook, other] = [watching(), new Notebook()];
  const complaintId = mailboxes.open(notebook);
  const otherId = mailboxes.open(other);
  await mailboxes.client.submit(complaintId, registration());
  await mailboxes.client.submit(otherId, registration());
  notebook.parked = true;
  const note = command('AddNote');
  await expect(mailboxes.client.submit(complaintId, note)).rejects.toEqual(
    new UnknownEvent('complaint-1', '7', 'Newer'),
  );
  expect(await mailboxes.client.overview(complaintId)).toMatchObject({ running: true, parked: 'parked' });
  await eventually(async () => {
    const found = [];
    for await (const { workflowId } of mailboxes.raw.workflow.list({ query: 'ComplaintPhase = "parked"' }))
      found.push(workflowId);
    expect(found).toEqual([`complaint-${complaintId}`]);
  });

  // Its duties wait as well: nothing is tried over and over.
  const tried = notebook.attempts + notebook.looks;
  for (let i = 0; i < 12; i++) await mailboxes.client.submit(otherId, command('AddNote'));
  await eventually(async () => expect(Date.now()).toBeGreaterThan(Date.parse(note.at)));
  expect(notebook.attempts + notebook.looks).toBe(tried);

  notebook.parked = false;
  await mailboxes.client.resume([{ complaintId, unwatched: true }]);
  await eventually(async () =>
    expect(await mailboxes.client.overview(complaintId)).toEqual({
      phase: 'intake',
      nextDuty: expect.anything(),
      running: true,
    }),
  );
  await eventually(async () =>
    expect(await mailboxes.client.submit(complaintId, note)).toMatchObject({ revision: expect.any(String) }),
  );
}, 60_000);

it('stays parked in the next run where the case is still not understood', async () => {
  const notebook = new Notebook();
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  notebook.parked = true;
  const { runId } = await mailboxes.run(complaintId);
  await eventually(async () => {
    await expect(mailboxes.client.submit(complaintId, command('AddNote'))).rejects.toThrow(UnknownEvent);
    expect((await mailboxes.run(complaintId)).runId).not.toBe(runId);
  });
  await eventually(async () =>
    expect(await mailboxes.client.overview(complaintId)).toMatchObject({ running: true, parked: 'parked' }),
  );
}, 60_000);
