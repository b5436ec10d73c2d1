import { bundleWorkflows, dataConverter } from '@suaka/temporal';
import { temporal } from '@temporalio/proto';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { installRuntime } from '../../libs/temporal/src/temporal-runtime';
import { payloadKey } from '../fixtures/mailboxes';
import { lives } from './lives';
import { saved, savedNames, savedText, type Saved } from './saved';

let workflowBundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  installRuntime();
  workflowBundle = await bundleWorkflows();
});

const replay = ({ workflowId, events }: Saved): Promise<void> =>
  Worker.runReplayHistory(
    { workflowBundle, dataConverter: dataConverter(payloadKey) },
    temporal.api.history.v1.History.fromObject({ events }),
    workflowId,
  );

it.each(savedNames())('still does what it did: %s', async (name) => {
  await replay(saved(name));
});

it('has a history of everything that is known to happen to a case, and each is small', () => {
  expect(savedNames()).toEqual(expect.arrayContaining(Object.keys(lives)));
  for (const name of savedNames()) expect(savedText(name).length).toBeLessThan(60_000);
});

const typesIn = ({ events }: Saved) => events.map(({ eventType }) => eventType);

it.each([
  ['warned-and-breached', 'EVENT_TYPE_TIMER_FIRED'],
  ['stopped-in-time', 'EVENT_TYPE_TIMER_CANCELED'],
  ['continued-as-new', 'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW'],
  ['log-away', 'EVENT_TYPE_ACTIVITY_TASK_COMPLETED'],
  ['closed', 'EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED'],
])('has in %s what it is kept for: %s', (name, eventType) => {
  expect(typesIn(saved(name))).toContain(eventType);
});

it.each([
  ['another activity', 'log-away', { '"recordDecision"': '"recordVerdict"' }],
  ['no timer', 'warned-and-breached', { '"EVENT_TYPE_TIMER_STARTED"': '"EVENT_TYPE_MARKER_RECORDED"' }],
  ['another order of steps', 'closed', { '"core_local_activity"': '"core_patch"' }],
])('refuses a history in which the workflow had asked for %s', async (_what, name, changes) => {
  let text = savedText(name);
  for (const [from, to] of Object.entries(changes)) text = text.replaceAll(from, to);
  expect(text).not.toBe(savedText(name));
  await expect(replay(JSON.parse(text) as Saved)).rejects.toThrow(DeterminismViolationError);
});
