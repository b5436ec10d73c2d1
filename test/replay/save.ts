import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { workflowIdOf } from '@suaka/temporal';
import { temporal } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Mailboxes } from '../fixtures/mailboxes';
import { startTemporal } from '../fixtures/temporal';
import { lives } from './lives';
import { folder } from './saved';

const { History } = temporal.api.history.v1;

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

// What an earlier version wrote stays as it is: that is what it is kept for.
it.each(Object.entries(lives).filter(([name]) => !existsSync(fileOf(name))))(
  'saves %s',
  async (name, live) => {
    const { complaintId, runId } = await live(mailboxes);
    const workflowId = workflowIdOf(complaintId);
    const history = await mailboxes.raw.workflow.getHandle(workflowId, runId).fetchHistory();
    const { events } = History.toObject(History.fromObject(history), {
      longs: String,
      enums: String,
      bytes: String,
    });
    // Identities are `pid@host`; base64 has no @.
    const text = JSON.stringify({ workflowId, events }, null, 1).replaceAll(`@${hostname()}`, '@worker');
    writeFileSync(fileOf(name), `${text}\n`);
  },
);

function fileOf(name: string): string {
  return join(folder, `${name}.json`);
}
