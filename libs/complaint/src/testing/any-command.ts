import fc from 'fast-check';
import type { ComplaintCommand } from '../complaint';
import type { Scan } from '../documents';
import {
  CHANNELS,
  CLOCK_NAMES,
  CLOSINGS,
  CONSENT_MEANS,
  CONSENT_PARTIES,
  CONSENT_SCOPES,
  OUTCOMES,
  PARTY_KINDS,
  SEVERITIES,
  TRACK_KINDS,
  WAIT_REASONS,
} from '../vocabulary';
import { CLAIM_DECISIONS } from '../insurance';
import { PAYERS, REPATRIATION_STEPS } from '../repatriation';
import { SANCTION_ANSWERS } from '../sanction';
import { registration } from './samples';

const text = fc.string({ maxLength: 12 });
const category = fc.constantFrom('ABUSE', 'UNPAID_WAGES', 'OTHER', 'INSURANCE', 'NOISE');
const channel = fc.constantFrom(...CHANNELS);
const amount = fc.constantFrom('0', '0.1', '0.10', '250', '1e3', '99999999999999999999.01');
const since = fc
  .integer({ min: 0, max: 40 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2026-11-02T03:00:00.000Z') + minutes * 60_000).toISOString());
const on = fc.constantFrom('2026-11-02', '2026-11-20', '2027-02-03', '2028-01-05');
const track = fc.constantFrom(...TRACK_KINDS);
const taskId = fc.constantFrom('task-1', 'task-2', 'task-9');
const paper = fc.constantFrom('Paspor', 'Kontrak');
const instalment = fc.integer({ min: 1, max: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const documentId = fc.constantFrom('d1', 'd2', 'd3');
const scan = fc.constantFrom<Scan>(
  { verdict: 'clean' },
  { verdict: 'unscanned' },
  { verdict: 'infected', signature: 'Contoh' },
);

type Any = { [C in ComplaintCommand as C['type']]: fc.Arbitrary<C['data']> };

/** What each command may carry: mostly what is known, at times what is not. */
const DATA: Any = {
  RegisterComplaint: fc.record({
    ...(Object.fromEntries(
      Object.entries(registration).map(([field, value]) => [field, fc.constant(value)]),
    ) as {
      [F in keyof typeof registration]: fc.Arbitrary<(typeof registration)[F]>;
    }),
    officeId: fc.constantFrom('PUSAT', 'BP3MI-PAPUA', 'P4MI-BATAM', 'ATLANTIS'),
    categories: fc.array(category, { maxLength: 3 }),
  }),
  AddNote: fc.record({ text }),
  AttachDocument: fc.record(
    {
      documentId: documentId,
      name: text,
      sha256: fc.constant('0'.repeat(64)),
      mediaType: fc.constant('image/png'),
      size: fc.nat(),
      scan,
      replaces: documentId,
    },
    { requiredKeys: ['documentId', 'name', 'sha256', 'mediaType', 'size', 'scan'] },
  ),
  RecordScan: fc.record({ documentId, scan }),
  ClassifyComplaint: fc.record(
    {
      mainCategory: category,
      furtherCategories: fc.array(category, { maxLength: 2 }),
      severity: fc.constantFrom(...SEVERITIES),
    },
    { requiredKeys: ['mainCategory', 'furtherCategories'] },
  ),
  AssignComplaint: fc.record({ handlerId: fc.constantFrom('handler', 'another') }),
  RaiseEmergency: fc.record({ reason: text }),
  RecordEmergencyAction: fc.record({ action: text }),
  EndEmergency: fc.record({ note: text }),
  OpenAdvocacy: fc.record({ goal: text }),
  RecordAdvocacyAction: fc.record({ action: text }),
  FinishAdvocacy: fc.record({ result: text }),
  OpenMediation: fc.record({ parties: fc.array(text, { maxLength: 2 }) }),
  RecordMediationSession: fc.record({
    heldOn: fc.constant('2026-11-02'),
    attendance: fc.array(text, { maxLength: 2 }),
    minutes: text,
  }),
  SettleMediation: fc.oneof(
    fc.record({ terms: text, claimed: maybe(amount), settled: maybe(amount), aboveClaim: maybe(text) }),
    fc
      .array(fc.record({ amount: fc.constantFrom('100', '250', '0.5'), dueOn: on }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((instalments) => ({
        terms: '',
        settled: String(instalments.reduce((sum, each) => sum + Number(each.amount), 0)),
        currency: 'MYR',
        instalments,
      })),
  ),
  FailMediation: fc.record({ reason: text }),
  RecordInstalmentPaid: fc.record({ instalment, on }),
  ForgoInstalment: fc.record({ instalment, reason: text }),
  OpenConsultation: fc.record({ question: text }),
  GiveAdvice: fc.record({ advice: text }),
  FinishConsultation: fc.record({ result: text }),
  OpenClarification: fc.record({ parties: fc.array(text, { maxLength: 2 }) }),
  RecordStatement: fc.record({ by: text, on, statement: text }),
  RecordMinutes: fc.record({ number: text, on, explanation: text, followUp: text }),
  MakeCommitment: fc.record({ by: text, commitment: text }),
  KeepCommitment: fc.record({ proof: text }),
  BreakCommitment: fc.record({ finding: text }),
  FinishClarification: fc.record({ result: text }),
  RecordHearing: fc.record({ court: text, on, result: maybe(text) }),
  OpenRepatriation: fc.record({ destination: text, reason: text }),
  TakeRepatriationStep: fc.record({ step: fc.constantFrom(...REPATRIATION_STEPS), on }),
  RecordRepatriationCost: fc.record({
    item: text,
    amount,
    currency: fc.constant('IDR'),
    payer: fc.constantFrom(...PAYERS),
  }),
  OpenInsuranceClaim: fc.record({ insurer: text, claimed: amount, currency: fc.constant('IDR') }),
  DecideInsuranceClaim: fc.record({
    decision: fc.constantFrom(...CLAIM_DECISIONS),
    on,
    granted: maybe(amount),
    reason: text,
  }),
  PayInsuranceClaim: fc.record({ paid: amount, on }),
  OpenSanction: fc.record({ recipient: text, against: text, ground: text }),
  SendSanction: fc.record({ number: text, on }),
  AnswerSanction: fc.record({ answer: fc.constantFrom(...SANCTION_ANSWERS), on, text }),
  AmendComplaint: fc.record({
    narrative: maybe(text),
    worker: maybe(fc.record({ name: text })),
    reason: text,
  }),
  AddTask: fc.record({ task: text, dueOn: maybe(on) }),
  AssignTask: fc.record({ taskId, assigneeId: fc.constantFrom('handler', 'another') }),
  FinishTask: fc.record({ taskId }),
  CancelTask: fc.record({ taskId, reason: text }),
  ReceivePaper: fc.record({ paper, on }),
  WithdrawPaper: fc.record({ paper, reason: text }),
  PutTrackOnHold: fc.record({ track, reason: text }),
  ResumeTrack: fc.record({ track, reason: text }),
  AbandonTrack: fc.record({ track, reason: text }),
  ProposeResolution: fc.record({ outcome: fc.constantFrom(...OUTCOMES), summary: text }),
  ApproveResolution: fc.record({ note: text }, { requiredKeys: [] }),
  WithdrawComplaint: fc.record({ channel, reason: text }),
  RecordSatisfaction: fc.record(
    { score: fc.integer({ min: 1, max: 5 }), remark: text },
    { requiredKeys: ['score'] },
  ),
  RequestPapers: fc.record({ papers: fc.array(paper, { minLength: 1, maxLength: 2 }), channel }),
  TellUnsolvable: fc.record({ channel, text }),
  RecordContact: fc.record({ channel, note: text }),
  WarnOfClosing: fc.record({ closing: fc.constantFrom(...CLOSINGS), channel, text }),
  RejectResolution: fc.record({ reason: text }),
  ReopenComplaint: fc.record({ reason: text }),
  PauseClocks: fc.record(
    {
      waitsOn: fc.constantFrom(...PARTY_KINDS),
      partyId: fc.constantFrom('BP3MI-BALI', 'BP3MI-PAPUA', 'ATLANTIS'),
      reason: fc.constantFrom(...WAIT_REASONS),
      since,
    },
    { requiredKeys: ['waitsOn', 'reason'] },
  ),
  ResumeClocks: fc.record({ since }, { requiredKeys: [] }),
  MoveClocks: fc.constant({}),
  RecordConsent: fc.record({
    party: fc.constantFrom(...CONSENT_PARTIES),
    means: fc.constantFrom(...CONSENT_MEANS),
    scopes: fc.subarray([...CONSENT_SCOPES], { minLength: 1 }),
  }),
  WithdrawConsent: fc.record({
    party: fc.constantFrom(...CONSENT_PARTIES),
    means: fc.constantFrom(...CONSENT_MEANS),
  }),
  StopProcessing: fc.constant({}),
  OpenCaseOutOfScope: fc.record({ reason: text }),
  OfferCase: fc.record({
    officeId: fc.constantFrom('PUSAT', 'BP3MI-PAPUA', 'P4MI-BATAM', 'KDEI-TAIPEI', 'ATLANTIS'),
    reason: text,
  }),
  AcceptCase: fc.constant({}),
  RefuseCase: fc.record({ reason: text }),
  WithdrawOffer: fc.constant({}),
  PassDeadline: fc.record({
    clockId: fc
      .tuple(fc.constantFrom(...CLOCK_NAMES), fc.integer({ min: 1, max: 3 }))
      .map((parts) => parts.join('-')),
    stage: fc.constantFrom('warning', 'breach'),
  }),
};

export const COMMAND_TYPES = Object.keys(DATA) as ComplaintCommand['type'][];

export const anyOf = (type: ComplaintCommand['type']): fc.Arbitrary<ComplaintCommand> =>
  (DATA[type] as fc.Arbitrary<unknown>).map((data) => ({ type, data }) as ComplaintCommand);

export const anyCommand = fc.constantFrom(...COMMAND_TYPES).chain(anyOf);
