import { type Action, ACTIONS, ROLES, type Role } from '@suaka/people';
import { DUTIES, type Duty } from '../access';
import { Choice, Code, Id, Line, Part } from '../fields';

export class SignInBody {
  @Line() username: string;
  @Line() password: string;
  @Line({ optional: true, max: 40, description: 'Of the second factor, or a recovery code' }) code?: string;
}

export class PersonShown {
  @Id() staffId: string;
  @Line() username: string;
  @Line() name: string;
  @Choice('Role', ROLES, { list: ROLES.length }) roles: Role[];
  @Code() officeId: string;
  @Choice('Duty', DUTIES, { optional: true, description: 'To be done before anything else works' })
  must?: Duty;
}

export class SessionShown {
  @Part(() => PersonShown) person: PersonShown;
  @Choice('Action', ACTIONS, { list: ACTIONS.length, description: 'What this person may do' })
  permissions: Action[];
}
