import { type Action, ACTIONS, may } from '@suaka/people';
import { type Person } from '../access';

/** What a person may do somewhere; a case's own steps come with its file. */
export const permissionsOf = (person: Person): Action[] => ACTIONS.filter((action) => may(person, action));
