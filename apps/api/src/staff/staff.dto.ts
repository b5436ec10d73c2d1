import { type Action, ACTIONS, ROLES, type Role } from '@suaka/people';
import { Equals, Matches } from 'class-validator';
import { Choice, Code, Counted, Flag, Id, Instant, Line } from '../fields';
import { PASSWORD } from '../sessions/passwords';

const ONE_TIME = { ...PASSWORD, description: 'One-time: its owner sets another at the first sign-in' };

export class PasswordBody {
  @Line(ONE_TIME) password: string;
}

export class RolesBody {
  @Choice('Role', ROLES, { least: 1, list: ROLES.length, distinct: true }) roles: Role[];
}

export class MoveBody {
  @Code() officeId: string;
}

export class StaffBody {
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u, { message: 'must be letters, digits and ._@-' })
  @Line({ max: 60, description: 'Upper and lower case are one' })
  username: string;
  @Line() name: string;
  @Choice('Role', ROLES, { least: 1, list: ROLES.length, distinct: true }) roles: Role[];
  @Code() officeId: string;
  @Line({ ...ONE_TIME, optional: true }) password?: string;
}

export class IdentityBody {
  @Line({ max: 255, description: 'What the OpenID provider calls the person: the claim sub' })
  subject: string;
}

export class NothingBody {
  // A class without any check would have every body refused, even an empty one.
  @Equals(undefined, { message: 'is not a known field' }) readonly nothing?: undefined;
}

export class WrittenStaff {
  @Id() staffId: string;
  @Counted() revision: string;
}

export class StaffShown {
  @Id() staffId: string;
  @Line({ max: 60 }) username: string;
  @Line({ nullable: true }) name: string | null;
  @Choice('Role', ROLES, { list: ROLES.length }) roles: Role[];
  @Code() officeId: string;
  @Flag() active: boolean;
  @Instant({ nullable: true, description: 'End of a one-time password that nobody has replaced yet' })
  oneTimeUntil: string | null;
  @Flag({ description: 'Signs in with a second factor' }) secondFactor: boolean;
  @Line({ nullable: true, description: 'The provider by which the person may sign in' })
  identityIssuer: string | null;
  @Counted() revision: string;
}

export class StaffHistoryQuery {
  @Instant({ optional: true, description: 'Only what held at that moment' }) at?: string;
}

export class StaffStandingShown {
  @Instant() since: string;
  @Instant({ optional: true, description: 'Absent where it still holds' }) until?: string;
  @Code() officeId: string;
  @Choice('Role', ROLES, { list: ROLES.length }) roles: Role[];
  @Flag() active: boolean;
  @Choice('Action', ACTIONS, {
    list: ACTIONS.length,
    description: 'What they might do somewhere, by the rules of today',
  })
  actions: Action[];
}
