import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Complaint,
  contactDecider,
  EVENT_TYPES,
  evolve,
  evolvePerson,
  personalFields,
  type PersonEvent,
  type PersonState,
  type Recorded,
  schemaOf,
} from '@suaka/complaint';
import {
  serviceDecider,
  servicePersonalFields,
  INSTITUTION_EVENT_TYPES,
  OFFICE_EVENT_TYPES,
  staffDecider,
  type StaffEvent,
  staffPersonalFields,
} from '@suaka/people';
import { loadPolicy, POLICY_EVENT_TYPES, rulesInLog } from '@suaka/policy';

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

const PERSON_EVENT_TYPES = ['PersonErased', 'PersonDataExported'];
const STAFF_EVENT_TYPES = Object.keys(staffPersonalFields);
const SERVICE_EVENT_TYPES = Object.keys(servicePersonalFields);
const allTypes = [
  ...[...EVENT_TYPES, ...STAFF_EVENT_TYPES, ...SERVICE_EVENT_TYPES],
  ...[...OFFICE_EVENT_TYPES, ...INSTITUTION_EVENT_TYPES, ...POLICY_EVENT_TYPES],
];

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

/** How its first track stands, and what happened in it. */
const came = ({ tracks }: Complaint) => [tracks[0]?.status, tracks[0]?.outcome];
const logged = ({ tracks }: Complaint) => tracks[0]?.log.map(({ type }) => type);

/** What each event changes in a case, and what has to come before it. */
const CHANGES: [type: string, before: string[], part: (state: Complaint) => unknown, expected: unknown][] = [
  ['NoteAdded', [], ({ notes }) => notes.map(({ text }) => text), ['Keluarga menelepon lagi']],
  ['DocumentAttached', [], ({ documents }) => documents.map(({ name }) => name), ['paspor contoh.pdf']],
  ['DocumentScanned', ['DocumentAttached'], ({ documents }) => documents[0]?.scan.verdict, 'clean'],
  ['ComplaintClassified', [], ({ phase, severity }) => [phase, severity], ['classification', 'medium']],
  ['ComplaintAssigned', ['ComplaintClassified'], ({ phase }) => phase, 'handling'],
  ['EmergencyRaised', [], ({ emergency }) => emergency?.status, 'raised'],
  ['EmergencyActionRecorded', ['EmergencyRaised'], ({ emergency }) => emergency?.status, 'acted_on'],
  ['EmergencyEnded', ['EmergencyRaised'], ({ emergency }) => emergency?.status, 'ended'],
  [
    'ConsultationOpened',
    [],
    ({ tracks }) => tracks[0]?.consultation?.question,
    'Apakah kontrak dapat diakhiri?',
  ],
  ['AdviceGiven', ['ConsultationOpened'], logged, ['ConsultationOpened', 'AdviceGiven']],
  ['ConsultationFinished', ['ConsultationOpened'], came, ['finished', 'advised']],
  ['ClarificationOpened', [], ({ tracks }) => tracks[0]?.clarification?.round, 1],
  ['StatementRecorded', ['ClarificationOpened'], ({ tracks }) => tracks[0]?.clarification?.statements, 1],
  ['MinutesRecorded', ['ClarificationOpened'], ({ tracks }) => tracks[0]?.clarification?.minutes, 1],
  [
    'CommitmentMade',
    ['ClarificationOpened'],
    ({ tracks }) => tracks[0]?.clarification?.commitment?.status,
    'pending',
  ],
  ['CommitmentKept', ['ClarificationOpened', 'CommitmentMade'], came, ['finished', 'commitment_kept']],
  ['CommitmentBroken', ['ClarificationOpened', 'CommitmentMade'], came, ['finished', 'commitment_broken']],
  ['ClarificationFinished', ['ClarificationOpened'], came, ['finished', 'no_commitment']],
  ['AdvocacyOpened', [], ({ tracks }) => tracks[0]?.advocacy?.goal, 'Gaji dibayar penuh'],
  ['AdvocacyActionRecorded', ['AdvocacyOpened'], logged, ['AdvocacyOpened', 'AdvocacyActionRecorded']],
  [
    'HearingRecorded',
    ['AdvocacyOpened'],
    ({ tracks }) => tracks[0]?.advocacy?.hearings[0]?.result,
    'Ditunda',
  ],
  ['AdvocacyFinished', ['AdvocacyOpened'], came, ['finished', 'finished']],
  ['MediationOpened', [], ({ tracks }) => tracks[0]?.mediation?.parties, ['Pekerja Contoh 1', 'P3MI Contoh']],
  ['MediationSessionRecorded', ['MediationOpened'], ({ tracks }) => tracks[0]?.mediation?.sessions, 1],
  [
    'MediationSettled',
    ['MediationOpened'],
    ({ tracks }) => [tracks[0]?.status, tracks[0]?.outcome, tracks[0]?.mediation?.settled],
    ['finished', 'settled', '5500.00'],
  ],
  ['MediationFailed', ['MediationOpened'], came, ['finished', 'failed']],
  ['InstalmentPaid', ['MediationOpened'], logged, ['MediationOpened', 'InstalmentPaid']],
  ['InstalmentForgone', ['MediationOpened'], logged, ['MediationOpened', 'InstalmentForgone']],
  ['RepatriationOpened', [], ({ tracks }) => tracks[0]?.repatriation?.destination, 'Desa Contoh'],
  [
    'RepatriationStepTaken',
    ['RepatriationOpened'],
    ({ tracks }) => tracks[0]?.repatriation?.steps,
    [{ step: 'departure', on: '2026-11-12' }],
  ],
  [
    'RepatriationCostRecorded',
    ['RepatriationOpened'],
    ({ tracks }) => tracks[0]?.repatriation?.costs[0]?.amount,
    '2500000',
  ],
  ['InsuranceClaimOpened', [], ({ tracks }) => tracks[0]?.insurance?.insurer, 'Asuransi Contoh'],
  [
    'InsuranceClaimDecided',
    ['InsuranceClaimOpened'],
    ({ tracks }) => tracks[0]?.insurance?.granted,
    '40000000',
  ],
  ['InsuranceClaimPaid', ['InsuranceClaimOpened', 'InsuranceClaimDecided'], came, ['finished', 'paid']],
  ['SanctionOpened', [], ({ tracks }) => tracks[0]?.sanction?.recipient, 'Kementerian Contoh'],
  ['SanctionSent', ['SanctionOpened'], ({ tracks }) => tracks[0]?.sanction?.sent?.number, 'S.001/2026'],
  ['SanctionAnswered', ['SanctionOpened', 'SanctionSent'], came, ['finished', 'imposed']],
  [
    'ComplaintAmended',
    [],
    ({ worker }) => [worker.name, worker.employer],
    ['Pekerja Contoh 2', 'Majikan Contoh'],
  ],
  ['TaskAdded', [], ({ tasks }) => tasks[0]?.status, 'open'],
  [
    'TaskAssigned',
    ['TaskAdded'],
    ({ tasks }) => tasks[0]?.assigneeId,
    '5b0c7a52-0000-4000-8000-000000000003',
  ],
  ['TaskFinished', ['TaskAdded'], ({ tasks }) => tasks[0]?.status, 'finished'],
  ['TaskCancelled', ['TaskAdded'], ({ tasks }) => tasks[0]?.status, 'cancelled'],
  ['PaperReceived', [], ({ papers }) => papers[0]?.paper, 'Salinan paspor'],
  ['PaperWithdrawn', ['PaperReceived'], ({ papers }) => papers, []],
  ['TrackPutOnHold', ['MediationOpened'], ({ tracks }) => tracks[0]?.hold?.reason, 'Menunggu pihak kedua'],
  ['TrackResumed', ['MediationOpened', 'TrackPutOnHold'], came, ['open', undefined]],
  ['TrackAbandoned', ['MediationOpened'], came, ['finished', 'abandoned']],
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
  ['ComplaintWithdrawn', [], ({ phase }) => phase, 'intake'],
  ['SatisfactionRecorded', [], ({ satisfaction }) => satisfaction?.score, 4],
  ['PapersRequested', [], ({ requestedPapers }) => requestedPapers, ['Salinan paspor', 'Perjanjian kerja']],
  ['ComplainantToldUnsolvable', [], ({ phase }) => phase, 'intake'],
  ['ComplainantWarned', [], ({ warnings }) => warnings?.[0]?.closing, 'unreachable'],
  ['ComplainantContacted', ['ComplainantWarned'], ({ warnings }) => warnings, undefined],
  ['ConsentRecorded', [], ({ consents }) => consents?.[0]?.givenAt, '2026-11-02T03:00:00.000Z'],
  [
    'ConsentWithdrawn',
    ['ConsentRecorded'],
    ({ consents }) => consents?.[0]?.withdrawnAt,
    '2026-11-02T03:00:00.000Z',
  ],
  ['ProcessingStopped', ['ConsentWithdrawn'], ({ restrictedAt }) => restrictedAt, '2026-11-02T03:00:00.000Z'],
  ['CaseOpenedOutOfScope', [], ({ openings }) => openings?.[0]?.until, '2026-11-02T07:00:00.000Z'],
  ['CaseOffered', [], ({ offer }) => offer?.officeId, 'BP3MI-BALI'],
  [
    'CaseHandedOver',
    ['CaseOffered'],
    ({ officeId, offer, formerOffices }) => [officeId, offer, formerOffices],
    ['BP3MI-BALI', undefined, ['PUSAT']],
  ],
  ['CaseOfferRefused', ['CaseOffered'], ({ offer }) => offer, undefined],
  ['CaseOfferWithdrawn', ['CaseOffered'], ({ offer }) => offer, undefined],
  ['CaseOfferTimedOut', ['CaseOffered'], ({ offer }) => offer, undefined],
  ['ClockStarted', [], ({ clocks }) => clocks[0]?.status, 'running'],
  ['ClockWarned', ['ClockStarted'], ({ clocks }) => clocks[0]?.status, 'warned'],
  ['ClockBreached', ['ClockStarted'], ({ clocks }) => clocks[0]?.status, 'breached'],
  ['ClockPaused', ['ClockStarted'], ({ clocks }) => clocks[0]?.paused?.waitsOn.id, 'POLRI'],
  ['ClockResumed', ['ClockStarted', 'ClockPaused'], ({ clocks }) => clocks[0]?.status, 'running'],
  ['ClockMoved', ['ClockStarted'], ({ clocks }) => clocks[0]?.dueAt, '2026-11-23T03:00:00.000Z'],
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
  const tried = [
    ...CHANGES.map(([type]) => type),
    'ComplaintRegistered',
    'ContactLogged',
    ...PERSON_EVENT_TYPES,
  ];
  expect(tried.sort()).toEqual([...EVENT_TYPES].sort());
});

it('folds what was done with all that is held on a person', () => {
  const folded = PERSON_EVENT_TYPES.map(first).reduce<PersonState>(
    (state, event) => evolvePerson(state, event as unknown as Recorded<PersonEvent>),
    undefined,
  );
  expect(folded).toEqual({ erased: first('PersonErased').data });
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
    wasLinked: true,
    active: false,
  });
});

it('folds a token of another system', () => {
  const [issued, revoked] = SERVICE_EVENT_TYPES.map(first) as never[];
  const token = serviceDecider.evolve(serviceDecider.initial, issued!);
  expect(token).toMatchObject({ name: 'Pusat panggilan contoh', revoked: false });
  expect(serviceDecider.evolve(token, revoked!)).toMatchObject({ revoked: true });
});

it('folds an office, an institution and a policy', () => {
  const of = (streamId: string) => (type: string) => ({ ...first(type), streamId });
  const events = [
    ...OFFICE_EVENT_TYPES.map(of('office-KJRI-CONTOH')),
    ...INSTITUTION_EVENT_TYPES.map(of('institution-LEMBAGA-CONTOH')),
    ...POLICY_EVENT_TYPES.map(of('policy-main')),
  ];
  const rules = rulesInLog({
    error: (about) => {
      throw about;
    },
  });
  const { offices, institutions, adopted } = events.reduce(rules.evolve, rules.initial);
  expect(adopted?.policy).toMatchObject({ version: 'contoh-1', warnShare: 0.75 });
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
