import { connectTemporal, createComplaintWorker, currentBuild, type TemporalClient } from '@suaka/temporal';
import { newId } from '@suaka/runtime';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection } from '@temporalio/worker';
import { eventually } from '../../test/fixtures/eventually';
import { command, payloadKey, registration } from '../../test/fixtures/mailboxes';
import { Notebook } from '../../test/fixtures/notebook';
import { startTemporal } from '../../test/fixtures/temporal';

let env: TestWorkflowEnvironment;
let client: TemporalClient;
let connection: NativeConnection;
beforeAll(async () => {
  env = await startTemporal();
  client = await connectTemporal({ address: env.address, namespace: 'default', payloadKey });
  connection = await NativeConnection.connect({ address: env.address });
});
afterAll(async () => {
  await client.close();
  await connection.close();
  await env.teardown();
});

async function startBuild(id: string, activities: Notebook) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const build = { id, takesOver: true };
  const worker = await createComplaintWorker({
    ...{ address: env.address, namespace: 'default', payloadKey },
    ...{ activities, signal, build },
  });
  const drained = worker.run();
  await eventually(async () => expect(await currentBuild(connection, 'default')).toBe(id));
  return async () => {
    stopping.abort();
    await drained;
  };
}

const runOf = async (id: string) => (await env.client.workflow.getHandle(`complaint-${id}`).describe()).runId;

/** The builds that worked on a run, in their order. */
async function buildsOf(id: string): Promise<string[]> {
  const { events } = await env.client.workflow.getHandle(`complaint-${id}`).fetchHistory();
  const builds = (events ?? []).flatMap(
    ({ workflowTaskCompletedEventAttributes: done }) => done?.deploymentVersion?.buildId ?? [],
  );
  return [...new Set(builds)];
}

it('rolls a new build out beside the old one, losing no command, and moves a case by a fresh run', async () => {
  const notebook = new Notebook();
  const id = newId();
  const stopOld = await startBuild('old', notebook);
  await client.submit(id, registration());
  await client.submit(id, command('AddNote'));
  expect(await buildsOf(id)).toEqual(['old']);
  const before = await runOf(id);

  let rolledOut = false;
  let sent = 0;
  const officer = async () => {
    while (!rolledOut) {
      await client.submit(id, command('AddNote'));
      sent += 1;
    }
  };
  const working = officer();
  const stopNew = await startBuild('new', notebook);
  await stopOld();
  rolledOut = true;
  await working;
  await client.submit(id, command('AddNote'));
  await client.submit(id, command('AddNote'));
  await eventually(async () => expect(await buildsOf(id)).toEqual(['new']));
  expect(await runOf(id)).not.toBe(before);
  expect(notebook.written).toHaveLength(sent + 4);
  await stopNew();
}, 90_000);

it('wakes a case that rested on a build that is gone', async () => {
  const notebook = new Notebook();
  const id = newId();
  const stopOld = await startBuild('older', notebook);
  await client.submit(id, registration());
  await stopOld();
  const stopNew = await startBuild('newer', notebook);
  const rested = await runOf(id);
  await client.submit(id, command('AddNote'));
  await eventually(async () => expect(await runOf(id)).not.toBe(rested));
  await client.submit(id, command('AddNote'));
  expect(await buildsOf(id)).toEqual(['newer']);
  await stopNew();
}, 90_000);
