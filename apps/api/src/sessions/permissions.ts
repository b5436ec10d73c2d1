import { type Action, ACTIONS, may } from '@suaka/people';
import { type Person } from '../access';

/** What a person may do somewhere; a case's own steps come with its file. Nothing, while something else has to be done first. */
export const permissionsOf = (person: Person): Action[] =>
  person.must ? [] : ACTIONS.filter((action) => may(person, action));
