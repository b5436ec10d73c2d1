export { type Role, ROLES } from './roles';
export { type Action, ACTIONS } from './actions';
export { may, type Scope, scopeOf } from './may';
export {
  type Institution,
  INSTITUTION_EVENT_TYPES,
  INSTITUTION_KINDS,
  type InstitutionCommand,
  institutionDecider,
  type InstitutionDetails,
  type InstitutionKind,
  REACHED_BY,
  type ReachedBy,
} from './institution';
export {
  type Office,
  OFFICE_EVENT_TYPES,
  OFFICE_KINDS,
  OFFICE_PHASES,
  type OfficeCommand,
  officeDecider,
  type OfficeDetails,
  type OfficeKind,
  type OfficePhase,
} from './office';
export { officeChain, officesWithin, type PlacedOffice, receivingOffice } from './offices';
export { type Organisation, organisation } from './organisation';
export {
  type Person,
  type Placed,
  type Relation,
  RELATIONS,
  relationsOf,
  type Subject,
  subjectOf,
} from './relation';
export { permissionsText } from './permissions-text';
export { Rejected } from './rejected';
export { type StaffStanding, standingAt, standingsOf } from './standing';
export {
  type Staff,
  type StaffCommand,
  staffDecider,
  type StaffEvent,
  staffPersonalFields,
  type StaffState,
} from './staff';
