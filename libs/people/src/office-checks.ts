import type { Office } from './office';
import { Rejected } from './rejected';

type Checked = Pick<Office, 'id' | 'kind' | 'unit' | 'parent' | 'deputy'>;

/** Whether the office fits among the others. Errors: `Rejected` naming the field. */
export function checkOffice(office: Checked, offices: readonly Office[]): void {
  const others = offices.filter(({ id }) => id !== office.id);
  const { kind, unit, parent, deputy } = office;
  if (others.some((other) => other.unit === unit)) throw new Rejected('office_unit_taken', 'unit');
  const isCentre = kind === 'centre';
  if (isCentre && others.some((other) => other.kind === 'centre')) throw new Rejected('one_centre', 'kind');
  if (isCentre && parent !== undefined) throw new Rejected('office_circle', 'parent');
  for (const [field, named] of [
    ['parent', parent],
    ['deputy', deputy],
  ] as const) {
    if (named === undefined) continue;
    if (named === office.id) throw new Rejected('office_circle', field);
    const found = others.find(({ id }) => id === named);
    if (!found) throw new Rejected('unknown_office', field);
    if (found.phase === 'closed') throw new Rejected('office_closed', field);
    if (leadsTo(office.id, named, field, others)) throw new Rejected('office_circle', field);
  }
}

function leadsTo(id: string, from: string, by: 'parent' | 'deputy', offices: readonly Office[]): boolean {
  const next = new Map(offices.map((office) => [office.id, office[by]]));
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
