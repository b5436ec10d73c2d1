import type { Field } from './fields';

const prose = { kind: 'prose', max: 10_000 } as const;
const line = { kind: 'line', max: 200 } as const;
const day = { kind: 'day' } as const;
const amount = { kind: 'amount' } as const;
const currency = { kind: 'currency' } as const;
const optional = { optional: true } as const;
const instalment = { name: 'instalment', kind: 'instalment' } as const;

/** What each step of a track asks for. */
export const TRACK_FORMS = {
  OpenConsultation: [{ name: 'question', ...prose }],
  GiveAdvice: [{ name: 'advice', ...prose }],
  FinishConsultation: [{ name: 'result', ...prose }],
  OpenClarification: [{ name: 'parties', kind: 'list', max: 20 }],
  RecordStatement: [
    { name: 'by', ...line },
    { name: 'on', ...day },
    { name: 'statement', kind: 'prose', max: 20_000 },
  ],
  RecordMinutes: [
    { name: 'number', ...line, max: 80 },
    { name: 'on', ...day },
    { name: 'explanation', ...prose },
    { name: 'followUp', ...prose },
    { name: 'obstacles', ...prose, ...optional },
  ],
  MakeCommitment: [
    { name: 'by', ...line },
    { name: 'commitment', ...prose },
  ],
  KeepCommitment: [{ name: 'proof', ...prose }],
  BreakCommitment: [{ name: 'finding', ...prose }],
  FinishClarification: [{ name: 'result', ...prose }],
  OpenMediation: [{ name: 'parties', kind: 'list', max: 20 }],
  RecordMediationSession: [
    { name: 'heldOn', ...day },
    { name: 'attendance', kind: 'list', max: 50 },
    { name: 'minutes', kind: 'prose', max: 20_000 },
  ],
  SettleMediation: [
    { name: 'terms', ...prose },
    { name: 'claimed', ...amount, ...optional },
    { name: 'settled', ...amount, ...optional },
    { name: 'currency', ...currency, ...optional },
    { name: 'aboveClaim', ...prose, ...optional },
    { name: 'instalments', kind: 'instalments', ...optional },
  ],
  FailMediation: [{ name: 'reason', ...prose }],
  RecordInstalmentPaid: [instalment, { name: 'on', ...day }, { name: 'proof', ...prose, ...optional }],
  ForgoInstalment: [instalment, { name: 'reason', ...prose }],
  OpenAdvocacy: [{ name: 'goal', ...prose }],
  RecordAdvocacyAction: [{ name: 'action', ...prose }],
  RecordHearing: [
    { name: 'court', ...line },
    { name: 'on', ...day },
    { name: 'result', ...prose, ...optional },
  ],
  FinishAdvocacy: [{ name: 'result', ...prose }],
  OpenRepatriation: [
    { name: 'destination', ...line },
    { name: 'reason', ...prose },
  ],
  TakeRepatriationStep: [
    { name: 'step', kind: 'choice', vocabulary: 'repatriationSteps' },
    { name: 'on', ...day },
    { name: 'note', ...prose, ...optional },
  ],
  RecordRepatriationCost: [
    { name: 'item', ...line },
    { name: 'amount', ...amount },
    { name: 'currency', ...currency },
    { name: 'payer', kind: 'choice', vocabulary: 'payers' },
  ],
  OpenInsuranceClaim: [
    { name: 'insurer', ...line },
    { name: 'policyNumber', ...line, max: 80, ...optional },
    { name: 'claimed', ...amount },
    { name: 'currency', ...currency },
  ],
  DecideInsuranceClaim: [
    { name: 'decision', kind: 'choice', vocabulary: 'claimDecisions' },
    { name: 'on', ...day },
    { name: 'granted', ...amount, ...optional },
    { name: 'reason', ...prose },
  ],
  PayInsuranceClaim: [
    { name: 'paid', ...amount },
    { name: 'on', ...day },
  ],
  OpenSanction: [
    { name: 'recipient', ...line },
    { name: 'against', ...line },
    { name: 'ground', ...prose },
  ],
  SendSanction: [
    { name: 'number', ...line, max: 80 },
    { name: 'on', ...day },
  ],
  AnswerSanction: [
    { name: 'answer', kind: 'choice', vocabulary: 'sanctionAnswers' },
    { name: 'on', ...day },
    { name: 'text', ...prose },
  ],
  PutTrackOnHold: [
    { name: 'track', kind: 'track' },
    { name: 'reason', ...prose },
  ],
  ResumeTrack: [
    { name: 'track', kind: 'track' },
    { name: 'reason', ...prose },
  ],
  AbandonTrack: [
    { name: 'track', kind: 'track' },
    { name: 'reason', ...prose },
  ],
} as const satisfies Record<string, readonly Field[]>;
