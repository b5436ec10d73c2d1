import type { Role } from '@suaka/people';
import type { Actor } from '../envelope';

type Staff = Exclude<Actor, { kind: 'system' }>;
const staff = (staffId: string, ...roles: Role[]): Staff => ({
  kind: 'staff',
  staffId,
  roles,
  officeId: 'PUSAT',
});

export const intakeOfficer = staff('intake-officer', 'intake_officer');
export const handler = staff('handler', 'case_handler');
export const legalAide = staff('legal-aide', 'legal_aide');
export const supervisor = staff('supervisor', 'supervisor');
export const dutyOfficer = staff('duty-officer', 'duty_officer');
export const auditor = staff('auditor', 'auditor');
export const administrator = staff('administrator', 'administrator');
export const system: Actor = { kind: 'system' };
export const everybody = [
  intakeOfficer,
  handler,
  legalAide,
  supervisor,
  dutyOfficer,
  auditor,
  administrator,
  system,
];
