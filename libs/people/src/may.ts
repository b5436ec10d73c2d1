import type { Action } from './actions';
import { officesWithin, type PlacedOffice } from './offices';
import { type Person, type Relation, RELATIONS, relationsOf, type Subject } from './relation';
import { ROLES } from './roles';
import { RULES } from './rules';

const rules = new Map(ROLES.map((role) => [role as string, new Map(Object.entries(RULES[role]))]));

const allows = ({ roles, scopes }: Person, action: Action, relation: Relation): boolean =>
  roles.some((role) => rules.get(role)?.get(action)?.includes(relation) ?? false) ||
  (relation === 'own_office' && (scopes?.includes(action) ?? false));

/**
 * True where any of the person's roles, or scopes, allows it under any of their relations to the subject; without a subject, where
 * there may be a subject for which it does. An unknown role allows nothing.
 */
export const may = (person: Person, action: Action, subject?: Subject): boolean =>
  (subject ? relationsOf(person, subject) : RELATIONS).some((relation) => allows(person, action, relation));

/**
 * Everything, or what is in one of the offices, in the hands of the one named, open to them out of scope now, offered to
 * one of those offices, or handed over by one.
 */
export type Scope =
  | { all: true }
  | {
      offices: string[];
      handlerId?: string;
      openedTo?: string;
      offeredTo?: string[];
      formerlyOf?: string[];
    };

/** The subjects for which `may` says yes, as data for a query. */
export function scopeOf(person: Person, offices: readonly PlacedOffice[], action: Action): Scope {
  const { officeId, staffId } = person;
  if (RELATIONS.every((relation) => allows(person, action, relation))) return { all: true };
  const own = officesWithin(offices, officeId);
  return {
    offices: allows(person, action, 'own_office') ? own : [],
    ...(allows(person, action, 'assigned') ? { handlerId: staffId } : {}),
    ...(allows(person, action, 'break_glass') ? { openedTo: staffId } : {}),
    ...(allows(person, action, 'offered') ? { offeredTo: own } : {}),
    ...(allows(person, action, 'former_office') ? { formerlyOf: own } : {}),
  };
}
