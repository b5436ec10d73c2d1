export { type Role, ROLES } from './roles';
export { type Action, ACTIONS } from './actions';
export { may, type Scope, scopeOf } from './may';
export { officeChain, officesWithin, type PlacedOffice } from './offices';
export { type Person, type Relation, RELATIONS, relationsOf, type Subject, subjectOf } from './relation';
export { permissionsText } from './permissions-text';
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
