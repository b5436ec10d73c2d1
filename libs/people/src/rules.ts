import type { Action } from './actions';
import { type Relation, RELATIONS } from './relation';
import type { Role } from './roles';

type Rules = Partial<Record<Action, readonly Relation[]>>;

const office: Relation[] = ['own_office'];
const assigned: Relation[] = ['assigned'];
const involved: Relation[] = ['own_office', 'assigned'];
const seen: Relation[] = [...involved, 'break_glass', 'former_office'];
const offered: Relation[] = ['offered'];
const anywhere = RELATIONS;

const where = (relations: readonly Relation[], ...actions: Action[]): Rules =>
  Object.fromEntries(actions.map((action) => [action, relations]));

const DOCUMENTS = ['AttachDocument', 'RecordScan'] as const;
const GLASS = { OpenCaseOutOfScope: anywhere } as const;
const looking: Rules = { ...GLASS, ReadCases: seen, ReadContacts: office, ReadStaff: anywhere };
const receiving = where(office, 'LogContact', 'RegisterComplaint');
const CONSENT = ['RecordConsent', 'WithdrawConsent'] as const;
const sounding = where(involved, 'RaiseEmergency', 'AddNote', ...DOCUMENTS, ...CONSENT);
const emergency = where(involved, 'RecordEmergencyAction', 'EndEmergency');
const WAITING = ['PauseClocks', 'ResumeClocks'] as const;
const RULING = [
  'AssignComplaint',
  'MoveClocks',
  'ApproveResolution',
  'RejectResolution',
  'ReopenComplaint',
  'StopProcessing',
  'OfferCase',
  'WithdrawOffer',
] as const;
const ANSWERING = ['ReadOffers', 'AcceptCase', 'RefuseCase'] as const;
const PERSON = ['ErasePerson', 'ExportPersonData'] as const;
const PAPERS = ['AmendComplaint', 'ReceivePaper', 'WithdrawPaper'] as const;
const CLOSING = ['ProposeResolution', 'WithdrawComplaint', 'TellUnsolvable', 'WarnOfClosing'] as const;
const ANSWERS = ['RecordContact', 'RequestPapers', 'RecordSatisfaction'] as const;
const TASKS = ['AddTask', 'AssignTask', 'FinishTask', 'CancelTask'] as const;
const ADVOCACY = ['OpenAdvocacy', 'RecordAdvocacyAction', 'RecordHearing', 'FinishAdvocacy'] as const;
const MEDIATION = [
  ...(['OpenMediation', 'RecordMediationSession', 'SettleMediation', 'FailMediation'] as const),
  ...(['RecordInstalmentPaid', 'ForgoInstalment'] as const),
];
const CLARIFICATION = [
  ...(['OpenClarification', 'RecordStatement', 'RecordMinutes', 'FinishClarification'] as const),
  ...(['MakeCommitment', 'KeepCommitment', 'BreakCommitment'] as const),
];
const CONSULTATION = ['OpenConsultation', 'GiveAdvice', 'FinishConsultation'] as const;
const REPATRIATION = ['OpenRepatriation', 'TakeRepatriationStep', 'RecordRepatriationCost'] as const;
const INSURANCE = ['OpenInsuranceClaim', 'DecideInsuranceClaim', 'PayInsuranceClaim'] as const;
const SANCTION = ['OpenSanction', 'SendSanction', 'AnswerSanction'] as const;
const TRACKS: readonly Action[] = [
  ...[...CONSULTATION, ...CLARIFICATION, ...MEDIATION, ...ADVOCACY],
  ...[...REPATRIATION, ...INSURANCE, ...SANCTION],
  ...(['PutTrackOnHold', 'ResumeTrack', 'AbandonTrack'] as const),
];
const handling: Rules = {
  ...looking,
  ...receiving,
  ...sounding,
  ...emergency,
  ...where(involved, 'ClassifyComplaint', ...TRACKS, ...PAPERS, ...TASKS, ...WAITING, ...CLOSING, ...ANSWERS),
};

/** Under which relations each role allows what; what is not named is not allowed. */
export const RULES: Record<Role, Rules> = {
  // Whoever takes the call routes the case to the office that it belongs to.
  intake_officer: {
    ...looking,
    ...receiving,
    RegisterComplaint: anywhere,
    ...sounding,
    ...where(involved, 'ClassifyComplaint', ...PAPERS, ...WAITING, ...ANSWERS),
  },
  case_handler: handling,
  legal_aide: {
    ReadStaff: anywhere,
    ...GLASS,
    ReadCases: [...assigned, 'break_glass'],
    ...where(assigned, 'RaiseEmergency', 'AddNote', ...DOCUMENTS, ...CONSENT, ...ADVOCACY),
  },
  // A supervisor may handle a case of another office, but not rule on it.
  supervisor: {
    ...handling,
    ...where(office, ...RULING, ...PERSON, 'ReadOpenings'),
    ReadPolicy: anywhere,
    ...where(offered, ...ANSWERING),
  },
  // An alarm cannot wait for the office that the case is in.
  duty_officer: {
    ...looking,
    ...receiving,
    ...sounding,
    ...emergency,
    ...where(anywhere, 'RaiseEmergency', 'RecordEmergencyAction'),
  },
  auditor: where(
    anywhere,
    ...([
      'ReadCases',
      'ReadOpenings',
      'ReadStaffHistory',
      'ReadContacts',
      'ReadStaff',
      'ReadPolicy',
    ] as const),
  ),
  administrator: where(
    anywhere,
    ...(['ReadStaff', 'ManageStaff', 'ReadStaffHistory', 'ManageServices', 'ManageOrganisation'] as const),
    ...(['ReadPolicy', 'ManagePolicy'] as const),
    ...PERSON,
  ),
};
