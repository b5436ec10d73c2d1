import type { Role } from '@suaka/people';

export interface StaffMember {
  staffId: string;
  username: string;
  name: string | null;
  roles: Role[];
  officeId: string;
  active: boolean;
  /** The password is a one-time one, good until then. */
  oneTimeUntil: string | null;
  secondFactor: boolean;
  /** Of the provider by which the person may sign in. */
  identityIssuer: string | null;
  revision: string;
}

export interface StaffRow extends StaffMember {
  passwordHash: string | null;
  identitySubject: string | null;
}
