import type { Recorded, Submitted } from '@suaka/complaint';
import { may } from './may';
import { Rejected } from './rejected';
import type { Role } from './roles';

export type StaffCommand =
  /** With a hash the person can sign in at once. */
  | {
      type: 'RegisterStaff';
      data: {
        staffId: string;
        username: string;
        name: string;
        roles: Role[];
        officeId: string;
        hash?: string;
      };
    }
  | { type: 'SetPassword'; data: { hash: string } }
  | { type: 'ChangeStaffRoles'; data: { roles: Role[] } }
  | { type: 'MoveStaff'; data: { officeId: string } }
  /** Ends all sessions of the person. */
  | { type: 'SignOutStaff'; data: Record<string, never> }
  | { type: 'DeactivateStaff'; data: Record<string, never> };

export type StaffEvent =
  | {
      type: 'StaffRegistered';
      data: { staffId: string; username: string; name: string | null; roles: Role[]; officeId: string };
    }
  | { type: 'PasswordSet'; data: { hash: string | null } }
  | { type: 'StaffRolesChanged'; data: { roles: Role[] } }
  | { type: 'StaffMoved'; data: { officeId: string } }
  | { type: 'StaffSignedOut'; data: Record<string, never> }
  | { type: 'StaffDeactivated'; data: Record<string, never> };

/** `name` and `hash` are null once the person has been erased; nobody signs in without a hash. */
export interface Staff {
  staffId: string;
  username: string;
  name: string | null;
  roles: Role[];
  officeId: string;
  hash: string | null;
  active: boolean;
}

export type StaffState = Staff | undefined;

function decide({ command, actor }: Submitted<StaffCommand>, state: StaffState): StaffEvent[] {
  if (!permitted(command, actor, state)) throw new Rejected('not_permitted');
  if (command.type === 'RegisterStaff') return register(command.data, state);
  if (!state) throw new Rejected('staff_not_found');
  if (!state.active) throw new Rejected('staff_deactivated');
  switch (command.type) {
    case 'SetPassword':
      return [{ type: 'PasswordSet', data: { hash: command.data.hash } }];
    case 'ChangeStaffRoles':
      return [{ type: 'StaffRolesChanged', data: { roles: command.data.roles } }];
    case 'MoveStaff':
      return state.officeId === command.data.officeId ? [] : [{ type: 'StaffMoved', data: command.data }];
    case 'SignOutStaff':
      return [{ type: 'StaffSignedOut', data: {} }];
    case 'DeactivateStaff':
      return [{ type: 'StaffDeactivated', data: {} }];
  }
}

/** The system itself registers the very first person; a password is also set by its owner. */
function permitted(command: StaffCommand, actor: Submitted['actor'], state: StaffState): boolean {
  if (actor.kind === 'system') return command.type === 'RegisterStaff' || command.type === 'SetPassword';
  if (may(actor, 'ManageStaff')) return true;
  return command.type === 'SetPassword' && actor.staffId === state?.staffId;
}

type Registration = Extract<StaffCommand, { type: 'RegisterStaff' }>['data'];

function register({ hash, ...person }: Registration, state: StaffState): StaffEvent[] {
  if (state) throw new Rejected('already_registered', 'username');
  const registered: StaffEvent = { type: 'StaffRegistered', data: person };
  return hash === undefined ? [registered] : [registered, { type: 'PasswordSet', data: { hash } }];
}

function evolve(state: StaffState, { type, data }: Recorded<StaffEvent>): StaffState {
  const event = { type, data } as StaffEvent;
  if (event.type === 'StaffRegistered') return { ...event.data, hash: null, active: true };
  if (!state) return state;
  switch (event.type) {
    case 'PasswordSet':
      return { ...state, hash: event.data.hash };
    case 'StaffRolesChanged':
      return { ...state, roles: event.data.roles };
    case 'StaffMoved':
      return { ...state, officeId: event.data.officeId };
    case 'StaffSignedOut':
      return state;
    case 'StaffDeactivated':
      return { ...state, active: false };
    default:
      return unknownTo(event, state);
  }
}

/** A type from a later version is passed over; a forgotten one does not compile. */
const unknownTo = (_event: never, state: Staff): Staff => state;

/** The rules of `staff-` streams. */
export const staffDecider = {
  category: 'staff',
  initial: undefined as StaffState,
  evolve,
  decide,
  subject: (state: StaffState, events: StaffEvent[]): string | undefined =>
    state?.staffId ??
    events.flatMap((event) => (event.type === 'StaffRegistered' ? [event.data.staffId] : []))[0],
};

/** Where staff events keep personal text, and under whose key. */
export const staffPersonalFields: Record<StaffEvent['type'], Record<string, string>> = {
  StaffRegistered: { name: 'staffId' },
  PasswordSet: { hash: 'subject' },
  StaffRolesChanged: {},
  StaffMoved: {},
  StaffSignedOut: {},
  StaffDeactivated: {},
};
