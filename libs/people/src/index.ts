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
export { type StaffStanding, standingAt, standingsOf } from './standing';
export {
  type IssuedToken,
  SERVICE_SCOPES,
  type ServiceCommand,
  serviceDecider,
  type ServiceEvent,
  servicePersonalFields,
  type ServiceScope,
  type ServiceState,
} from './service';
export { Rejected } from './rejected';
export { type Staff, staffDecider, type StaffState } from './staff';
export {
  type Identity,
  type OneTimePassword,
  type StaffCommand,
  type StaffEvent,
  staffPersonalFields,
} from './staff-messages';
