export const PHASES = ['intake', 'classification', 'handling', 'resolution', 'closed'] as const;
export const SEVERITIES = ['emergency', 'high', 'medium', 'low'] as const;

/** The worklist's filters, kept in the address so that they can be bookmarked and shared. */
export interface WorklistSearch {
  phase?: (typeof PHASES)[number];
  severity?: (typeof SEVERITIES)[number];
  office?: string;
  mine?: true;
  overdue?: true;
  search?: string;
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);
const text = (value: unknown): string | undefined => {
  const given = typeof value === 'number' ? String(value) : value;
  return typeof given === 'string' && given.trim() !== '' ? given : undefined;
};

export function worklistSearch(given: Record<string, unknown>): WorklistSearch {
  const search: WorklistSearch = {
    phase: oneOf(PHASES, given.phase),
    severity: oneOf(SEVERITIES, given.severity),
    office: text(given.office),
    mine: given.mine === true ? true : undefined,
    overdue: given.overdue === true ? true : undefined,
    search: text(given.search),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
