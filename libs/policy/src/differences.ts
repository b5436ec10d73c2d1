import type { Policy } from './policy';

export interface Difference {
  /** By name where the parts of a list have one, such as `clocks.overall.limit.amount` or `offices.PUSAT.unit`. */
  path: string;
  before?: string;
  after?: string;
}

/** What differs between the rules of two policies, whatever their documents look like. */
export function differences(before: Policy, after: Policy): Difference[] {
  const [old, young] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((path) => old.get(path) !== young.get(path))
    .map((path) => ({ path, before: old.get(path), after: young.get(path) }));
}

const NAMES = ['code', 'id', 'track'];

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  const at = (step: string) => (path ? `${path}.${step}` : step);
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => leaves(item, at(stepTo(item, index)), found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) leaves(part, at(name), found);
  } else if (value !== undefined) found.set(path, String(value));
  return found;
}

/** A text in a list is its own name, so that a holiday that is added moves no other. */
function stepTo(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const parts = item as Record<string, unknown>;
  const name = NAMES.find((each) => typeof parts[each] === 'string');
  return name === undefined ? String(index) : String(parts[name]);
}
