import type { StaffEvent } from '@suaka/people';
import { idIn, type LoggedEvent } from '../projection/logged-event';
import type { Projection } from '../projection/projection';
import type { StaffRow } from './row';

type StaffRegistered = Extract<StaffEvent, { type: 'StaffRegistered' }>;

/** Who may sign in, and as what. */
export const staff: Projection<'staff'> = {
  table: 'staff',
  key: 'staffId',
  keyOf: (event) => idIn('staff', event),
  apply(row, event) {
    if (event.type === 'StaffRegistered') return registered(event);
    if (!row) throw new Error('nobody has been registered');
    const change = changeOf(event as unknown as Exclude<StaffEvent, StaffRegistered>);
    return { ...row, ...change, revision: event.revision };
  },
};

const NO_WAY_IN = {
  passwordHash: null,
  oneTimeUntil: null,
  secondFactor: false,
  identityIssuer: null,
  identitySubject: null,
};

function registered({ data, revision }: LoggedEvent): StaffRow {
  const { staffId, username, name, roles, officeId } = data as StaffRegistered['data'];
  return { staffId, username, name, roles, officeId, active: true, ...NO_WAY_IN, revision };
}

function changeOf(event: Exclude<StaffEvent, StaffRegistered>): Partial<StaffRow> {
  switch (event.type) {
    case 'PasswordSet':
      return { passwordHash: event.data.hash, oneTimeUntil: event.data.oneTimeUntil ?? null };
    case 'StaffRolesChanged':
      return { roles: event.data.roles };
    case 'SecondFactorEnabled':
      return { secondFactor: true };
    case 'SecondFactorDisabled':
      return { secondFactor: false };
    case 'IdentityLinked':
      return { identityIssuer: event.data.issuer, identitySubject: event.data.subject };
    case 'IdentityUnlinked':
      return { identityIssuer: null, identitySubject: null };
    case 'StaffMoved':
      return { officeId: event.data.officeId };
    case 'RecoveryCodeUsed':
    case 'StaffSignedOut':
      return {};
    case 'StaffDeactivated':
      return { active: false };
    default:
      event satisfies never;
      throw new Error('no such event of staff is known');
  }
}
