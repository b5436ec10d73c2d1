import { personalFields, type Submitted } from '@suaka/complaint';
import { decideAndAppend, type EventLog, openDirectory } from '@suaka/event-log';
import { adoptPolicy, POLICY_STREAM, policyDecider, policyText, rulesInLog } from '@suaka/policy';
import { createLogger, newId } from '@suaka/runtime';
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

/** The log, whose news come no sooner than somebody has looked at the policy. */
function slowToTell(log: EventLog) {
  let [held, tell] = [Promise.resolve(), () => undefined as void];
  return {
    hold: () => void (held = new Promise<void>((resolve) => (tell = resolve))),
    async *subscribeBatches(options: Parameters<EventLog['subscribeBatches']>[0]) {
      for await (const batch of log.subscribeBatches(options)) {
        await held;
        yield batch;
      }
    },
    async *readStream(...asked: Parameters<EventLog['readStream']>) {
      yield* log.readStream(...asked);
      if (asked[0] === POLICY_STREAM) tell();
    },
    tell: () => tell(),
  };
}

it('decides by the policy that was adopted a moment ago, though nobody has told it', async () => {
  const slow = slowToTell(test.log);
  const organisation = openDirectory(slow, rulesInLog(createLogger('test')));
  await organisation.ready();
  const { recordDecision } = complaintActivities(test.log, { ...rules, organisation });
  let base = rules.document.version;
  for (let n = 1; n <= 3; n++) {
    const version = `house-${n}`;
    const document = policyText().replace(/^version: .*$/m, `version: ${version}`);
    const command = adoptPolicy({ document, base });
    slow.hold();
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
  slow.tell();
  await organisation.close();
});
