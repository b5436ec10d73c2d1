import type { Role } from '@suaka/people';

export interface StaffMember {
  staffId: string;
  username: string;
  name: string | null;
  roles: Role[];
  officeId: string;
  active: boolean;
  revision: string;
}

export interface StaffRow extends StaffMember {
  passwordHash: string | null;
}
