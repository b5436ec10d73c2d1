import { type Action, ACTIONS, ROLES, type Role } from '@suaka/people';
import { Equals, Matches } from 'class-validator';
import { Choice, Code, Counted, Flag, Id, Instant, Line } from '../fields';
import { PASSWORD } from '../sessions/passwords';

export class PasswordBody {
  @Line(PASSWORD) password: string;
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
  @Line(PASSWORD) password: string;
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
