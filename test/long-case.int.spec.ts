import { personalFields, type Submitted } from '@suaka/complaint';
import { newId } from '@suaka/runtime';
import { CommandPending, connectTemporal, createComplaintWorker, type TemporalClient } from '@suaka/temporal';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { complaintActivities } from '../apps/worker/src/activities';
import { supervisor } from '../libs/complaint/src/testing/people';
import { registration } from '../libs/complaint/src/testing/samples';
import { eventually } from './fixtures/eventually';
import { allOf, startLog, type TestLog } from './fixtures/log';
import { startRules } from './fixtures/organisation';
import { startTemporal } from './fixtures/temporal';

/** `npm run test:long` sends 20,000. */
const COMMANDS = Number(process.env.LONG_CASE_COMMANDS ?? 200);
const OFFICERS = 8;
const HISTORY_LIMIT = 5_000;
const MS_EACH = 1_000;

const stopping = new AbortController();
let env: TestWorkflowEnvironment;
let test: TestLog;
let rules: Awaited<ReturnType<typeof startRules>>;
let clients: TemporalClient[];
let drained: Promise<void>;
beforeAll(async () => {
  [env, test] = await Promise.all([startTemporal(), startLog(personalFields)]);
  rules = await startRules(test.log);
  const options = { address: env.address, namespace: 'default', payloadKey: test.masterKey };
  const activities = complaintActivities(test.log, rules);
  const worker = await createComplaintWorker({ ...options, activities, signal: stopping.signal });
  drained = worker.run();
  // Two doors, so that the case is never left in peace.
  clients = await Promise.all([connectTemporal(options), connectTemporal(options)]);
});
afterAll(async () => {
  stopping.abort();
  await drained;
  for (const client of clients) await client.close();
  await env.teardown();
  await rules.organisation.close();
  await test.close();
});

const command = (asked: Submitted['command']): Submitted => ({
  commandId: newId(),
  command: asked,
  actor: supervisor,
  at: new Date().toISOString(),
});

let again = 0;

/** As a patient client: what is not answered in time is sent again under the same id. */
async function sent(client: TemporalClient, id: string, submitted: Submitted): Promise<void> {
  for (;;) {
    try {
      await client.submit(id, submitted);
      return;
    } catch (error) {
      if (!(error instanceof CommandPending)) throw error;
      again += 1;
    }
  }
}

/** Of every run, from the first to the latest. */
async function historyLengths(id: string): Promise<number[]> {
  const lengths: number[] = [];
  for await (const { historyLength } of env.client.workflow.list({
    query: `WorkflowId = 'complaint-${id}'`,
  }))
    lengths.push(historyLength);
  return lengths;
}

it(
  `records ${COMMANDS} commands that come without a pause, each once, in runs that stay short`,
  async () => {
    const id = newId();
    await clients[0]!.submit(id, command({ type: 'RegisterComplaint', data: registration }));
    const begun = performance.now();
    const times: number[] = [];
    let left = COMMANDS;
    const officer = async (client: TemporalClient) => {
      while (left-- > 0) {
        const since = performance.now();
        await sent(client, id, command({ type: 'AddNote', data: { text: 'Ada kabar' } }));
        times.push(performance.now() - since);
        if (process.env.LONG_CASE_COMMANDS && times.length % 1_000 === 0)
          process.stderr.write(`${times.length} in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
      }
    };
    await Promise.all(Array.from({ length: OFFICERS }, (_, n) => officer(clients[n % 2]!)));
    const events = await allOf(test.log.readStream(`complaint-${id}`));
    const notes = events.filter(({ type }) => type === 'NoteAdded');
    expect(notes).toHaveLength(COMMANDS);
    expect(new Set(notes.map(({ metadata }) => metadata.commandId)).size).toBe(COMMANDS);
    const lengths = await eventually(async () => {
      const found = await historyLengths(id);
      expect(found.length).toBeGreaterThan(COMMANDS / 110);
      return found;
    });
    expect(Math.max(...lengths)).toBeLessThan(HISTORY_LIMIT);
    if (process.env.LONG_CASE_COMMANDS) {
      const mean = (some: number[]) => some.reduce((sum, ms) => sum + ms, 0) / some.length;
      process.stderr.write(
        `${lengths.length} runs, longest ${Math.max(...lengths)} events; ${again} sent again; ` +
          `ms per command: first 1,000 ${mean(times.slice(0, 1_000)).toFixed(0)}, last 1,000 ${mean(times.slice(-1_000)).toFixed(0)}\n`,
      );
    }
  },
  60_000 + COMMANDS * MS_EACH,
);
