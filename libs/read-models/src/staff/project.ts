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

function registered({ data, revision }: LoggedEvent): StaffRow {
  const { staffId, username, name, roles, officeId } = data as StaffRegistered['data'];
  return { staffId, username, name, roles, officeId, active: true, passwordHash: null, revision };
}

function changeOf(event: Exclude<StaffEvent, StaffRegistered>): Partial<StaffRow> {
  switch (event.type) {
    case 'PasswordSet':
      return { passwordHash: event.data.hash };
    case 'StaffRolesChanged':
      return { roles: event.data.roles };
    case 'StaffMoved':
      return { officeId: event.data.officeId };
    case 'StaffSignedOut':
      return {};
    case 'StaffDeactivated':
      return { active: false };
    default:
      event satisfies never;
      throw new Error('no such event of staff is known');
  }
}
