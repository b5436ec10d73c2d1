import type { Action } from './actions';
import { type Relation, RELATIONS } from './relation';
import type { Role } from './roles';

type Rules = Partial<Record<Action, readonly Relation[]>>;

const office: Relation[] = ['own_office'];
const assigned: Relation[] = ['assigned'];
const involved: Relation[] = ['own_office', 'assigned'];
const seen: Relation[] = [...involved, 'break_glass'];
const anywhere = RELATIONS;

const where = (relations: readonly Relation[], ...actions: Action[]): Rules =>
  Object.fromEntries(actions.map((action) => [action, relations]));

const GLASS = { OpenCaseOutOfScope: anywhere } as const;
const looking: Rules = { ...GLASS, ReadCases: seen, ReadContacts: office, ReadStaff: anywhere };
const receiving = where(office, 'LogContact', 'RegisterComplaint');
const sounding = where(involved, 'RaiseEmergency', 'AddNote');
const emergency = where(involved, 'RecordEmergencyAction', 'EndEmergency');
const ADVOCACY = ['OpenAdvocacy', 'RecordAdvocacyAction', 'FinishAdvocacy'] as const;
const MEDIATION = ['OpenMediation', 'RecordMediationSession', 'SettleMediation', 'FailMediation'] as const;
const RULING = ['AssignComplaint', 'ApproveResolution', 'RejectResolution', 'ReopenComplaint'] as const;
const handling: Rules = {
  ...looking,
  ...receiving,
  ...sounding,
  ...emergency,
  ...where(involved, 'ClassifyComplaint', ...ADVOCACY, ...MEDIATION, 'ProposeResolution'),
};

/** Under which relations each role allows what; what is not named is not allowed. */
export const RULES: Record<Role, Rules> = {
  // Whoever takes the call routes the case to the office that it belongs to.
  intake_officer: {
    ...looking,
    ...receiving,
    RegisterComplaint: anywhere,
    ...sounding,
    ...where(involved, 'ClassifyComplaint'),
  },
  case_handler: handling,
  legal_aide: {
    ReadStaff: anywhere,
    ...GLASS,
    ReadCases: [...assigned, 'break_glass'],
    ...where(assigned, 'RaiseEmergency', 'AddNote', ...ADVOCACY),
  },
  // A supervisor may handle a case of another office, but not rule on it.
  supervisor: { ...handling, ...where(office, ...RULING, 'ReadOpenings') },
  // An alarm cannot wait for the office that the case is in.
  duty_officer: {
    ...looking,
    ...receiving,
    ...sounding,
    ...emergency,
    ...where(anywhere, 'RaiseEmergency', 'RecordEmergencyAction'),
  },
  auditor: where(anywhere, 'ReadCases', 'ReadOpenings', 'ReadStaffHistory', 'ReadContacts', 'ReadStaff'),
  administrator: where(anywhere, 'ReadStaff', 'ManageStaff', 'ManageOrganisation', 'ReadStaffHistory'),
};
