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

/** An office with how it receives cases. */
export interface ReceivingOffice extends PlacedOffice {
  phase: string;
  deputy?: string;
}

/** Where a case for that office goes: itself while it is live, else its deputy's; the centre where none of them is. */
export function receivingOffice<O extends ReceivingOffice>(
  offices: readonly O[],
  officeId: string,
): O | undefined {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const seen = new Set<string>();
  let office = byId.get(officeId);
  if (!office || office.phase === 'closed') return undefined;
  while (office && office.phase !== 'live' && !seen.has(office.id)) {
    seen.add(office.id);
    office = office.deputy === undefined ? undefined : byId.get(office.deputy);
  }
  return office?.phase === 'live' ? office : offices.find(({ kind }) => kind === 'centre');
}
