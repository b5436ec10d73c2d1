export const ROLES = [
  'intake_officer',
  'case_handler',
  'legal_aide',
  'supervisor',
  'duty_officer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
