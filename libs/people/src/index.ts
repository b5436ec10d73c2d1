export { type Role, ROLES } from './roles';
export { type Action, may } from './may';
export { Rejected } from './rejected';
export {
  type Staff,
  type StaffCommand,
  staffDecider,
  type StaffEvent,
  staffPersonalFields,
  type StaffState,
} from './staff';
