import type { Office } from './office';
import type { PolicyFault } from './policy-invalid';

/** What keeps the offices from being a tree, and their deputies from leading anywhere, by path. */
export const parentFaults = (offices: Office[]): PolicyFault[] =>
  offices.flatMap((office, index) =>
    (['parent', 'deputy'] as const).flatMap((field) => {
      const reason = faultOf(office, field, offices);
      return reason ? [{ path: `offices.${index}.${field}`, reason }] : [];
    }),
  );

function faultOf(office: Office, field: 'parent' | 'deputy', offices: Office[]): string | undefined {
  const { id, kind, [field]: named } = office;
  if (named === undefined) return undefined;
  if (kind === 'centre') return `must not be given: nothing is ${field} of the centre`;
  const parents = new Map(offices.map((each) => [each.id, each[field]]));
  if (!parents.has(named)) return `names no office: ${named}`;
  const seen = new Set<string>();
  for (
    let above: string | undefined = named;
    above !== undefined && !seen.has(above);
    above = parents.get(above)
  ) {
    if (above === id) return `leads back to ${id}`;
    seen.add(above);
  }
  return undefined;
}
