import { personalFields, type Submitted } from '@suaka/complaint';
import { decideAndAppend } from '@suaka/event-log';
import { adoptPolicy, policyDecider, policyText } from '@suaka/policy';
import { newId } from '@suaka/runtime';
import { administrator, supervisor } from '../../../../libs/complaint/src/testing/people';
import { registration } from '../../../../libs/complaint/src/testing/samples';
import { allOf, startLog, type TestLog } from '../../../../test/fixtures/log';
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

const submitted = <C>(command: C, actor: Submitted['actor']): Submitted<C> => ({
  commandId: newId(),
  command,
  actor,
  at: new Date().toISOString(),
});

it('decides by the policy that was adopted a moment ago, though nobody has told it', async () => {
  const { recordDecision } = complaintActivities(test.log, rules);
  let base = rules.document.version;
  for (let n = 1; n <= 10; n++) {
    const version = `house-${n}`;
    const document = policyText().replace(/^version: .*$/m, `version: ${version}`);
    const command = adoptPolicy({ document, base });
    await decideAndAppend(
      test.log,
      policyDecider(rules.document.version),
      'main',
      submitted(command, administrator),
    );
    const id = newId();
    await recordDecision(id, submitted({ type: 'RegisterComplaint', data: registration }, supervisor));
    const events = await allOf(test.log.readStream(`complaint-${id}`));
    const started = events.filter(({ type }) => type === 'ClockStarted');
    expect(started.length).toBeGreaterThan(0);
    expect(started.map(({ data }) => (data as { policyVersion: string }).policyVersion)).toEqual(
      started.map(() => version),
    );
    base = version;
  }
});
