import type { Recorded, Submitted } from '@suaka/complaint';
import { may } from './may';
import { Rejected } from './rejected';
import type { Role } from './roles';
import type { StaffCommand, StaffEvent } from './staff-messages';

/** Personal texts are null once the person has been erased; nobody signs in without a hash. */
export interface Staff {
  staffId: string;
  username: string;
  name: string | null;
  roles: Role[];
  officeId: string;
  hash: string | null;
  /** The password is a one-time one, good until then. */
  oneTimeUntil: string | null;
  /** A recovery code that has been used is null. */
  secondFactor: { secret: string | null; recovery: (string | null)[] } | null;
  identity: { issuer: string; subject: string | null } | null;
  /** Also where it was unlinked since: what an administrator took away does not come back by itself. */
  wasLinked: boolean;
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
      return [{ type: 'PasswordSet', data: command.data }];
    case 'ChangeStaffRoles':
      return [{ type: 'StaffRolesChanged', data: command.data }];
    case 'EnableSecondFactor':
      if (state.secondFactor) throw new Rejected('second_factor_enabled');
      return [{ type: 'SecondFactorEnabled', data: command.data }];
    case 'UseRecoveryCode':
      if (!state.secondFactor?.recovery[command.data.index]) throw new Rejected('recovery_code_used');
      return [{ type: 'RecoveryCodeUsed', data: command.data }];
    case 'DisableSecondFactor':
      if (!state.secondFactor) throw new Rejected('no_second_factor');
      return [{ type: 'SecondFactorDisabled', data: {} }];
    case 'LinkIdentity':
      if (state.identity) throw new Rejected('identity_linked');
      return [{ type: 'IdentityLinked', data: command.data }];
    case 'UnlinkIdentity':
      if (!state.identity) throw new Rejected('no_identity');
      return [{ type: 'IdentityUnlinked', data: {} }];
    case 'MoveStaff':
      return state.officeId === command.data.officeId ? [] : [{ type: 'StaffMoved', data: command.data }];
    case 'SignOutStaff':
      return [{ type: 'StaffSignedOut', data: {} }];
    case 'DeactivateStaff':
      return [{ type: 'StaffDeactivated', data: {} }];
  }
}

type Type = StaffCommand['type'];
/** The system registers the very first person, and links who signs in with a name that the provider vouches for. */
const BY_SYSTEM: Type[] = ['RegisterStaff', 'SetPassword', 'LinkIdentity'];
const BY_OWNER: Type[] = ['SetPassword', 'EnableSecondFactor', 'UseRecoveryCode', 'DisableSecondFactor'];
const BY_OWNER_ALONE: Type[] = ['EnableSecondFactor', 'UseRecoveryCode'];

/** Whoever sets a password for somebody else sets a one-time one. */
function permitted(command: StaffCommand, actor: Submitted['actor'], state: StaffState): boolean {
  const { type } = command;
  if (type === 'SetPassword' && !('oneTimeUntil' in command.data)) return isOwner(actor, state);
  if (actor.kind === 'system') return BY_SYSTEM.includes(type);
  if (isOwner(actor, state) && BY_OWNER.includes(type)) return true;
  return may(actor, 'ManageStaff') && !BY_OWNER_ALONE.includes(type);
}

const isOwner = (actor: Submitted['actor'], state: StaffState): boolean =>
  actor.kind === 'staff' && state !== undefined && actor.staffId === state.staffId;

type Registration = Extract<StaffCommand, { type: 'RegisterStaff' }>['data'];

function register({ password, ...person }: Registration, state: StaffState): StaffEvent[] {
  if (state) throw new Rejected('already_registered', 'username');
  const registered: StaffEvent = { type: 'StaffRegistered', data: person };
  return password ? [registered, { type: 'PasswordSet', data: password }] : [registered];
}

const NEW = { hash: null, oneTimeUntil: null, secondFactor: null, identity: null, wasLinked: false };

function evolve(state: StaffState, { type, data }: Recorded<StaffEvent>): StaffState {
  const event = { type, data } as StaffEvent;
  if (event.type === 'StaffRegistered') return { ...event.data, ...NEW, active: true };
  if (!state) return state;
  switch (event.type) {
    case 'PasswordSet':
      return { ...state, hash: event.data.hash, oneTimeUntil: event.data.oneTimeUntil ?? null };
    case 'StaffRolesChanged':
      return { ...state, roles: event.data.roles };
    case 'SecondFactorEnabled':
      return { ...state, secondFactor: event.data };
    case 'RecoveryCodeUsed':
      return { ...state, secondFactor: withoutCode(state.secondFactor, event.data.index) };
    case 'SecondFactorDisabled':
      return { ...state, secondFactor: null };
    case 'IdentityLinked':
      return { ...state, identity: event.data, wasLinked: true };
    case 'IdentityUnlinked':
      return { ...state, identity: null };
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

const withoutCode = (factor: Staff['secondFactor'], used: number): Staff['secondFactor'] =>
  factor && { ...factor, recovery: factor.recovery.map((code, index) => (index === used ? null : code)) };

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
