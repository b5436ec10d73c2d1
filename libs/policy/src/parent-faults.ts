import type { Office } from './office';
import type { PolicyFault } from './policy-invalid';

/** What keeps the offices from being a tree, by path. */
export const parentFaults = (offices: Office[]): PolicyFault[] =>
  offices.flatMap((office, index) => {
    const reason = faultOf(office, offices);
    return reason ? [{ path: `offices.${index}.parent`, reason }] : [];
  });

function faultOf({ id, kind, parent }: Office, offices: Office[]): string | undefined {
  if (parent === undefined) return undefined;
  if (kind === 'centre') return 'must not be given: nothing is above the centre';
  const parents = new Map(offices.map((office) => [office.id, office.parent]));
  if (!parents.has(parent)) return `names no office: ${parent}`;
  const seen = new Set<string>();
  for (
    let above: string | undefined = parent;
    above !== undefined && !seen.has(above);
    above = parents.get(above)
  ) {
    if (above === id) return `leads back to ${id}`;
    seen.add(above);
  }
  return undefined;
}
