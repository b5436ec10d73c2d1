import { ApplicationFailure } from '@temporalio/common';
import { type ComplaintCommand, personalFields, type Submitted } from '@suaka/complaint';
import { LogUnavailable } from '@suaka/event-log';
import { idFrom, newId } from '@suaka/runtime';
import { intakeOfficer, supervisor } from '../../../../libs/complaint/src/testing/people';
import { registration } from '../../../../libs/complaint/src/testing/samples';
import { startRules } from '../../../../test/fixtures/organisation';
import { allOf, startLog, type TestLog } from '../../../../test/fixtures/log';
import { complaintActivities } from '.';

const MONDAY = '2026-11-02T03:00:00.000Z';
const AFTER_DUE = '2026-11-06T03:00:00.000Z';
const register: ComplaintCommand = { type: 'RegisterComplaint', data: registration };
const note: ComplaintCommand = { type: 'AddNote', data: { text: 'Dihubungi kembali' } };

const submitted = (command: ComplaintCommand, more: Partial<Submitted> = {}): Submitted => ({
  commandId: newId(),
  command,
  actor: intakeOfficer,
  at: MONDAY,
  ...more,
});

let test: TestLog;
let rules: Awaited<ReturnType<typeof startRules>>;
let activities: ReturnType<typeof complaintActivities>;
let id: string;

beforeAll(async () => {
  test = await startLog(personalFields);
  rules = await startRules(test.log);
  activities = complaintActivities(test.log, rules);
});
afterAll(async () => {
  await rules.organisation.close();
  await test.close();
});
beforeEach(async () => {
  id = newId();
  await activities.recordDecision(id, submitted(register));
});

const stored = () => allOf(test.log.readStream(`complaint-${id}`));
const typesStored = async () => (await stored()).map(({ type }) => type);
const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  );

it('records a command once, however often it comes, and says each time where', async () => {
  const adding = submitted(note);
  const first = await activities.recordDecision(id, adding);
  const again = await Promise.all([1, 2, 3].map(() => activities.recordDecision(id, adding)));
  expect(again).toEqual([first, first, first]);
  expect(first).toMatchObject({ revision: '2', phase: 'intake', closed: false });
  expect(await typesStored()).toEqual(['ComplaintRegistered', 'ClockStarted', 'NoteAdded']);
});

it('records a command once that comes to several workers at the same moment', async () => {
  const adding = submitted(note);
  const answers = await Promise.all([1, 2, 3].map(() => activities.recordDecision(id, adding)));
  expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set(['2']));
  expect(await typesStored()).toEqual(['ComplaintRegistered', 'ClockStarted', 'NoteAdded']);
});

it('names the deadlines that the case now has', async () => {
  const standing = await activities.recordDecision(id, submitted(note));
  expect(standing.duties).toEqual([
    { kind: 'deadline', clockId: 'verification-1', stage: 'warning', at: '2026-11-04T09:00:00.000Z' },
    { kind: 'deadline', clockId: 'verification-1', stage: 'breach', at: '2026-11-05T03:00:00.000Z' },
  ]);
});

it.each<[string, ComplaintCommand, unknown[]]>([
  [
    'with its field',
    { type: 'ClassifyComplaint', data: { mainCategory: 'NO_SUCH', furtherCategories: [] } },
    ['unknown_category', 'mainCategory'],
  ],
  ['without a field', { type: 'AssignComplaint', data: { handlerId: 'handler' } }, ['not_classified']],
])(
  'answers with the reason of a rejection for good, %s, and records nothing',
  async (_how, command, details) => {
    const failure = await failureOf(activities.recordDecision(id, submitted(command, { actor: supervisor })));
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type: 'Rejected', nonRetryable: true });
    const told = (failure as ApplicationFailure).details ?? [];
    expect(told.filter((detail) => detail !== undefined)).toEqual(details);
    expect(await stored()).toHaveLength(2);
  },
);

it('answers with both revisions of a conflict for good, and records nothing', async () => {
  const failure = await failureOf(activities.recordDecision(id, submitted(note, { expectedRevision: '0' })));
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ type: 'Conflict', nonRetryable: true, details: ['0', '1'] });
  expect(await stored()).toHaveLength(2);
});

it('tells of a case that does not exist, and makes none', async () => {
  const nobody = newId();
  const failure = await failureOf(activities.recordDecision(nobody, submitted(note)));
  expect(failure).toMatchObject({
    type: 'Rejected',
    details: expect.arrayContaining(['complaint_not_found']),
  });
  expect(await activities.readStanding(nobody)).toBeUndefined();
});

it('leaves a log that is away to be asked again', async () => {
  test.cable.unplug();
  const failure = await failureOf(activities.recordDecision(id, submitted(note))).finally(() =>
    test.cable.repair(),
  );
  expect(failure).toBeInstanceOf(LogUnavailable);
  expect(failure).not.toBeInstanceOf(ApplicationFailure);
});

describe('a deadline that the workflow passes', () => {
  const passing = (stage: 'warning' | 'breach', at = AFTER_DUE): Submitted => ({
    commandId: `${id}/verification-1/${stage}`,
    command: { type: 'PassDeadline', data: { clockId: 'verification-1', stage } },
    actor: { kind: 'system' },
    at,
  });

  it('leaves one event by the same id, however often and late it is passed', async () => {
    for (const at of [AFTER_DUE, AFTER_DUE, '2026-11-09T03:00:00.000Z']) {
      await activities.recordDecision(id, passing('breach', at));
    }
    const breaches = (await stored()).filter(({ type }) => type === 'ClockBreached');
    expect(breaches).toHaveLength(1);
    const commandId = idFrom(id, `${id}/verification-1/breach`);
    expect(breaches[0]).toMatchObject({
      eventId: idFrom(commandId, '0'),
      metadata: { commandId, actor: 'system' },
      data: { detectedAt: AFTER_DUE },
    });
  });

  it('is told from the other stage of the same clock', async () => {
    await activities.recordDecision(id, passing('warning'));
    const { duties } = await activities.recordDecision(id, passing('breach'));
    expect((await typesStored()).slice(2)).toEqual(['ClockWarned', 'ClockBreached']);
    expect(duties).toEqual([]);
  });

  it('records nothing before its time, and can be passed then', async () => {
    const { revision } = await activities.recordDecision(id, passing('breach', MONDAY));
    expect(revision).toBe('1');
    await activities.recordDecision(id, passing('breach'));
    expect((await typesStored()).slice(2)).toEqual(['ClockBreached']);
  });
});

it('reads the same standing as the last command gave', async () => {
  const steps: ComplaintCommand[] = [
    note,
    { type: 'RaiseEmergency', data: { reason: 'Disekap' } },
    { type: 'ClassifyComplaint', data: { mainCategory: 'UNPAID_WAGES', furtherCategories: [] } },
    { type: 'AssignComplaint', data: { handlerId: 'handler' } },
  ];
  for (const step of steps) {
    const standing = await activities.recordDecision(id, submitted(step, { actor: supervisor }));
    expect(await activities.readStanding(id)).toEqual(standing);
  }
});
