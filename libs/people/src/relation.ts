import { officeChain, type PlacedOffice } from './offices';

export const RELATIONS = ['own_office', 'assigned', 'elsewhere'] as const;
/** How a person stands to a case: of their office or one below it, given to them by name, or neither. */
export type Relation = (typeof RELATIONS)[number];

/** Where a case or a contact is, and in whose hands. */
export interface Subject {
  /** Its office and those above it, as `officeChain` tells. */
  offices: readonly string[];
  handlerId?: string;
  aideIds?: readonly string[];
}

export interface Person {
  staffId: string;
  roles: readonly string[];
  officeId: string;
  /** Of another system: actions that it may do in its office and those below. */
  scopes?: readonly string[];
}

/** `handlerId` is null in a row without one. */
export const subjectOf = (
  { officeId, handlerId }: { officeId: string; handlerId?: string | null },
  offices: readonly PlacedOffice[],
): Subject => ({ offices: officeChain(offices, officeId), handlerId: handlerId ?? undefined });

/** Every relation that holds; `elsewhere` alone where no other does. */
export function relationsOf(
  { staffId, officeId }: Pick<Person, 'staffId' | 'officeId'>,
  subject: Subject,
): Relation[] {
  const relations: Relation[] = [];
  if (subject.offices.includes(officeId)) relations.push('own_office');
  if (subject.handlerId === staffId || subject.aideIds?.includes(staffId)) relations.push('assigned');
  return relations.length > 0 ? relations : ['elsewhere'];
}
