import { officeChain, type PlacedOffice } from './offices';

export const RELATIONS = [
  'own_office',
  'assigned',
  'break_glass',
  'offered',
  'former_office',
  'elsewhere',
] as const;
/**
 * How a person stands to a case: of their office or one below it, given to them by name, opened by them out of scope,
 * offered to such an office, handed over by one, or none of these.
 */
export type Relation = (typeof RELATIONS)[number];

/** Where a case or a contact is, and in whose hands. */
export interface Subject {
  /** Its office and those above it, as `officeChain` tells. */
  offices: readonly string[];
  handlerId?: string;
  aideIds?: readonly string[];
  /** The office that it is offered to and those above it. */
  offeredTo?: readonly string[];
  /** The offices that handed it over and those above them. */
  former?: readonly string[];
  /** Who has it open out of scope at the moment. */
  openedTo?: readonly string[];
}

export interface Person {
  staffId: string;
  roles: readonly string[];
  officeId: string;
  /** Of another system: actions that it may do in its office and those below. */
  scopes?: readonly string[];
}

/** Where a case or contact is; `handlerId` is null in a row without one. */
export interface Placed {
  officeId: string;
  handlerId?: string | null;
  openings?: readonly { staffId: string; until: string }[];
  offer?: { officeId: string };
  formerOffices?: readonly string[];
}

/** As it stands `at` that moment, ISO 8601; without one, nothing counts as open out of scope. */
export const subjectOf = (
  { officeId, handlerId, openings = [], offer, formerOffices = [] }: Placed,
  offices: readonly PlacedOffice[],
  at?: string,
): Subject => ({
  offices: officeChain(offices, officeId),
  handlerId: handlerId ?? undefined,
  offeredTo: offer ? officeChain(offices, offer.officeId) : [],
  former: formerOffices.flatMap((former) => officeChain(offices, former)),
  openedTo: openings
    .filter(({ until }) => at !== undefined && Date.parse(until) > Date.parse(at))
    .map(({ staffId }) => staffId),
});

/** Every relation that holds; `elsewhere` alone where no other does. */
export function relationsOf(
  { staffId, officeId }: Pick<Person, 'staffId' | 'officeId'>,
  subject: Subject,
): Relation[] {
  const relations: Relation[] = [];
  if (subject.offices.includes(officeId)) relations.push('own_office');
  if (subject.handlerId === staffId || subject.aideIds?.includes(staffId)) relations.push('assigned');
  if (subject.openedTo?.includes(staffId)) relations.push('break_glass');
  if (subject.offeredTo?.includes(officeId)) relations.push('offered');
  if (subject.former?.includes(officeId)) relations.push('former_office');
  return relations.length > 0 ? relations : ['elsewhere'];
}
