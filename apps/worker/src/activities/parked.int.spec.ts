import { personalFields, type Submitted } from '@suaka/complaint';
import { newId } from '@suaka/runtime';
import { supervisor } from '../../../../libs/complaint/src/testing/people';
import { registration } from '../../../../libs/complaint/src/testing/samples';
import { startLog, type TestLog } from '../../../../test/fixtures/log';
import { startRules } from '../../../../test/fixtures/organisation';
import { complaintActivities } from '.';

let test: TestLog;
let rules: Awaited<ReturnType<typeof startRules>>;
beforeAll(async () => {
  test = await startLog(personalFields);
  rules = await startRules(test.log);
});
afterAll(async () => {
  await rules.organisation.close();
  await test.close();
});

const submitted = (command: Submitted['command']): Submitted => ({
  commandId: newId(),
  command,
  actor: supervisor,
  at: new Date().toISOString(),
});
const note = () => submitted({ type: 'AddNote', data: { text: 'x' } });

it.each([
  ['of a later type', 'ComplaintMerged', 1],
  ['in a later schema', 'NoteAdded', 2],
])('decides nothing on a stream that holds an event %s, and names it', async (_what, type, schema) => {
  const activities = complaintActivities(test.log, rules);
  const [id, other] = [newId(), newId()];
  for (const each of [id, other]) {
    await activities.recordDecision(each, submitted({ type: 'RegisterComplaint', data: registration }));
  }
  const { revision } = await activities.recordDecision(id, note());
  const metadata = { schema, commandId: newId(), actor: 'system', at: new Date().toISOString() };
  await test.log.append(
    `complaint-${id}`,
    [{ eventId: newId(), type, data: {}, metadata: { ...metadata, subject: registration.worker.personId } }],
    BigInt(revision),
  );
  const unknown = String(BigInt(revision) + 1n);
  const parked = {
    type: 'Parked',
    nonRetryable: true,
    message: `Event ${unknown} of complaint-${id} (${type}) is not known to this version`,
    details: [`complaint-${id}`, unknown, type],
  };
  await expect(activities.recordDecision(id, note())).rejects.toMatchObject(parked);
  await expect(activities.readStanding(id)).rejects.toMatchObject(parked);
  await expect(activities.recordDecision(other, note())).resolves.toMatchObject({ phase: 'intake' });
});
