import { type Action, may } from '@suaka/people';
import { ACTIONS, type Person } from '../access';

export const permissionsOf = (person: Person): Action[] => ACTIONS.filter((action) => may(person, action));
