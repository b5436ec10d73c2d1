import type { OfficerCommand } from '@suaka/complaint';
import { type Role, ROLES } from './roles';

/** What a person may do here: every command to a case, and what is done beside cases. */
export type Action =
  OfficerCommand['type'] | 'ReadCases' | 'LogContact' | 'ReadContacts' | 'ManageStaff' | 'ReadStaff';

const looking: Action[] = ['ReadCases', 'ReadContacts', 'ReadStaff'];
const receiving: Action[] = ['LogContact', 'RegisterComplaint'];
const sounding: Action[] = ['RaiseEmergency', 'AddNote'];
const emergency: Action[] = ['RecordEmergencyAction', 'EndEmergency'];
const advocacy: Action[] = ['OpenAdvocacy', 'RecordAdvocacyAction', 'FinishAdvocacy'];
const mediation: Action[] = ['OpenMediation', 'RecordMediationSession', 'SettleMediation', 'FailMediation'];
const ruling: Action[] = ['AssignComplaint', 'ApproveResolution', 'RejectResolution', 'ReopenComplaint'];

const ALLOWED: Record<Role, Action[]> = {
  intake_officer: [...looking, ...receiving, ...sounding, 'ClassifyComplaint'],
  case_handler: [
    ...looking,
    ...receiving,
    ...sounding,
    'ClassifyComplaint',
    ...emergency,
    ...advocacy,
    ...mediation,
    'ProposeResolution',
  ],
  legal_aide: [...looking, ...sounding, ...advocacy],
  supervisor: [
    ...looking,
    ...receiving,
    ...sounding,
    'ClassifyComplaint',
    ...emergency,
    ...advocacy,
    ...mediation,
    'ProposeResolution',
    ...ruling,
  ],
  duty_officer: [...looking, ...receiving, ...sounding, ...emergency],
  auditor: [...looking],
  administrator: ['ReadStaff', 'ManageStaff'],
};

const allowed = new Map(ROLES.map((role) => [role as string, new Set(ALLOWED[role])]));

/** True where any of the person's roles allows it. An unknown role allows nothing. */
export const may = (person: { roles: readonly string[] }, action: Action): boolean =>
  person.roles.some((role) => allowed.get(role)?.has(action) ?? false);
