import { type Action, ACTIONS, ROLES, type Role } from '@suaka/people';
import { Choice, Code, Id, Line, Part } from '../fields';

export class SignInBody {
  @Line() username: string;
  @Line() password: string;
}

export class PersonShown {
  @Id() staffId: string;
  @Line() username: string;
  @Line() name: string;
  @Choice('Role', ROLES, { list: ROLES.length }) roles: Role[];
  @Code() officeId: string;
}

export class SessionShown {
  @Part(() => PersonShown) person: PersonShown;
  @Choice('Action', ACTIONS, { list: ACTIONS.length, description: 'What this person may do' })
  permissions: Action[];
}
