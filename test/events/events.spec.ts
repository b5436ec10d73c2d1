import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Complaint,
  contactDecider,
  EVENT_TYPES,
  evolve,
  personalFields,
  type Recorded,
  schemaOf,
} from '@suaka/complaint';
import {
  INSTITUTION_EVENT_TYPES,
  OFFICE_EVENT_TYPES,
  organisation,
  staffDecider,
  type StaffEvent,
  staffPersonalFields,
} from '@suaka/people';
import { loadPolicy } from '@suaka/policy';

type Stored = Pick<Recorded, 'type' | 'data' | 'metadata'>;
const at = (name: string) => join(__dirname, name);
const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
const stored = (name: string): Recorded => ({
  ...(JSON.parse(readFileSync(at(name), 'utf8')) as Stored),
  eventId: name,
  streamId: 'complaint-stored',
  revision: '0',
  position: '0',
});
const first = (type: string): Recorded => stored(`${type}.1.json`);
/** The oldest stored shapes, folded by today's rules. */
const fold = (...types: string[]) => types.map(first).reduce(evolve, undefined) as Complaint;

const STAFF_EVENT_TYPES = Object.keys(staffPersonalFields);
const allTypes = [...EVENT_TYPES, ...STAFF_EVENT_TYPES, ...OFFICE_EVENT_TYPES, ...INSTITUTION_EVENT_TYPES];

it('keeps every shape that was ever stored, of every type', () => {
  const everyShape = allTypes.flatMap((type) =>
    Array.from({ length: schemaOf(type) }, (_, index) => `${type}.${index + 1}.json`),
  );
  expect(files.sort()).toEqual(everyShape.sort());
});

it.each(files)('%s says of itself what its name says, and who is to seal it', (name) => {
  const { type, metadata } = stored(name);
  expect(`${type}.${metadata.schema}.json`).toBe(name);
  const needsSubject = Object.values(personalFields[type] ?? {}).includes('subject');
  if (needsSubject) expect(metadata.subject).toBeDefined();
});

/** What each event changes in a case, and what has to come before it. */
const CHANGES: [type: string, before: string[], part: (state: Complaint) => unknown, expected: unknown][] = [
  ['NoteAdded', [], ({ notes }) => notes.map(({ text }) => text), ['Keluarga menelepon lagi']],
  ['ComplaintClassified', [], ({ phase, severity }) => [phase, severity], ['classification', 'medium']],
  ['ComplaintAssigned', ['ComplaintClassified'], ({ phase }) => phase, 'handling'],
  ['EmergencyRaised', [], ({ emergency }) => emergency?.status, 'raised'],
  ['EmergencyActionRecorded', ['EmergencyRaised'], ({ emergency }) => emergency?.status, 'acted_on'],
  ['EmergencyEnded', ['EmergencyRaised'], ({ emergency }) => emergency?.status, 'ended'],
  ['AdvocacyOpened', [], ({ advocacies }) => advocacies[0]?.goal, 'Gaji dibayar penuh'],
  ['AdvocacyActionRecorded', ['AdvocacyOpened'], ({ advocacies }) => advocacies[0]?.actions.length, 1],
  ['AdvocacyFinished', ['AdvocacyOpened'], ({ advocacies }) => advocacies[0]?.status, 'finished'],
  ['MediationOpened', [], ({ mediations }) => mediations[0]?.parties, ['Pekerja Contoh 1', 'P3MI Contoh']],
  [
    'MediationSessionRecorded',
    ['MediationOpened'],
    ({ mediations }) => mediations[0]?.sessions[0]?.heldOn,
    '2026-11-02',
  ],
  ['MediationSettled', ['MediationOpened'], ({ mediations }) => mediations[0]?.settled, '5500.00'],
  [
    'MediationFailed',
    ['MediationOpened'],
    ({ mediations }) => mediations[0]?.failure,
    'Pihak kedua tidak hadir',
  ],
  ['ResolutionProposed', [], ({ proposal }) => proposal?.outcome, 'settlement'],
  ['ResolutionApproved', ['ResolutionProposed'], ({ phase }) => phase, 'resolution'],
  [
    'ResolutionRejected',
    ['ResolutionProposed'],
    ({ phase, proposal }) => [phase, proposal],
    ['handling', undefined],
  ],
  [
    'ComplaintClosed',
    ['ResolutionProposed'],
    ({ phase, outcome }) => [phase, outcome],
    ['closed', 'settlement'],
  ],
  [
    'ComplaintReopened',
    ['ComplaintClosed'],
    ({ phase, reopenedTimes }) => [phase, reopenedTimes],
    ['handling', 1],
  ],
  ['CaseOpenedOutOfScope', [], ({ openings }) => openings?.[0]?.until, '2026-11-02T07:00:00.000Z'],
  ['ClockStarted', [], ({ clocks }) => clocks[0]?.status, 'running'],
  ['ClockWarned', ['ClockStarted'], ({ clocks }) => clocks[0]?.status, 'warned'],
  ['ClockBreached', ['ClockStarted'], ({ clocks }) => clocks[0]?.status, 'breached'],
  ['ClockMet', ['ClockStarted'], ({ clocks }) => clocks[0]?.endedAt, '2026-11-23T03:00:00.000Z'],
  ['ClockCancelled', ['ClockStarted'], ({ clocks }) => clocks[0]?.status, 'cancelled'],
];

it('folds a registration into a whole case', () => {
  const { type: _, data } = first('ComplaintRegistered');
  const { categories, ...kept } = data as { categories: string[] };
  expect(fold('ComplaintRegistered')).toMatchObject({
    ...kept,
    phase: 'intake',
    reportedCategories: categories,
  });
});

it.each(CHANGES)('folds %s', (type, before, part, expected) => {
  expect(part(fold('ComplaintRegistered', ...before, type))).toEqual(expected);
});

it('leaves no event of a case untried', () => {
  const tried = [...CHANGES.map(([type]) => type), 'ComplaintRegistered', 'ContactLogged'];
  expect(tried.sort()).toEqual([...EVENT_TYPES].sort());
});

it('folds a contact', () => {
  const { evolve: fold, initial } = contactDecider(loadPolicy());
  const logged = first('ContactLogged');
  expect(fold(initial, logged as never)).toMatchObject(logged.data);
});

it('folds a person of the staff', () => {
  const folded = STAFF_EVENT_TYPES.map(first).reduce<ReturnType<typeof staffDecider.evolve>>(
    (state, event) => staffDecider.evolve(state, event as unknown as Recorded<StaffEvent>),
    undefined,
  );
  expect(folded).toMatchObject({
    username: 'petugas.contoh',
    officeId: 'BP3MI-BALI',
    roles: ['case_handler', 'duty_officer'],
    hash: expect.stringContaining('$argon2id$'),
    active: false,
  });
});

it('folds an office and an institution', () => {
  const of = (streamId: string) => (type: string) => ({ ...first(type), streamId });
  const events = [
    ...OFFICE_EVENT_TYPES.map(of('office-KJRI-CONTOH')),
    ...INSTITUTION_EVENT_TYPES.map(of('institution-LEMBAGA-CONTOH')),
  ];
  const { offices, institutions } = events.reduce(organisation.evolve, organisation.initial);
  expect(offices).toMatchObject([
    {
      id: 'KJRI-CONTOH',
      name: 'KJRI Contoh Baru',
      phase: 'closed',
      phaseDate: '2028-01-01',
      deputy: 'BP3MI-DKI',
    },
  ]);
  expect(institutions).toMatchObject([{ id: 'LEMBAGA-CONTOH', answerDays: 7, active: false }]);
});
