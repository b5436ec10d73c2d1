/** An office in the tree; without a parent it stands directly below the centre. */
export interface PlacedOffice {
  id: string;
  kind: string;
  parent?: string;
}

/** The office and those above it, nearest first. An unknown office has none, not even itself. */
export function officeChain(offices: readonly PlacedOffice[], officeId: string): string[] {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const centre = offices.find(({ kind }) => kind === 'centre')?.id;
  const chain: string[] = [];
  let office = byId.get(officeId);
  while (office && !chain.includes(office.id)) {
    chain.push(office.id);
    const above = office.kind === 'centre' ? undefined : (office.parent ?? centre);
    office = above === undefined ? undefined : byId.get(above);
  }
  return chain;
}

/** The office and those below it. */
export const officesWithin = (offices: readonly PlacedOffice[], officeId: string): string[] =>
  offices.map(({ id }) => id).filter((id) => officeChain(offices, id).includes(officeId));
