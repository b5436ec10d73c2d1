type Holder = Record<string, unknown>;

/** One value inside an event's data, and how to reach it. */
export interface Place {
  /** Concrete, such as `sessions.0.minutes`. */
  path: string;
  /** The array indices that stand for the pattern's `*`, in order. */
  indices: string[];
  value: unknown;
  replace(value: unknown): void;
}

/** Every value that a pattern such as `sessions.*.minutes` names; what is absent or null is left out. */
export function placesOf(data: unknown, pattern: string): Place[] {
  return walk({ data }, 'data', pattern.split('.'), [], []);
}

function walk(holder: Holder, key: string, rest: string[], path: string[], indices: string[]): Place[] {
  const value = holder[key];
  if (value === undefined || value === null) return [];
  const [step, ...further] = rest;
  if (step === undefined) {
    return [{ path: path.join('.'), indices, value, replace: (next) => (holder[key] = next) }];
  }
  if (typeof value !== 'object') return [];
  if (step !== '*') return walk(value as Holder, step, further, [...path, step], indices);
  if (!Array.isArray(value)) return [];
  return Object.keys(value).flatMap((index) =>
    walk(value as unknown as Holder, index, further, [...path, index], [...indices, index]),
  );
}

/** Every value in `data`, however deep, that `wanted` accepts. */
export function placesWhere(data: unknown, wanted: (value: unknown) => boolean): Place[] {
  return search({ data }, 'data', [], wanted);
}

function search(holder: Holder, key: string, path: string[], wanted: (value: unknown) => boolean): Place[] {
  const value = holder[key];
  if (typeof value !== 'object' || value === null) return [];
  if (wanted(value)) {
    return [{ path: path.join('.'), indices: [], value, replace: (next) => (holder[key] = next) }];
  }
  return Object.keys(value).flatMap((step) => search(value as Holder, step, [...path, step], wanted));
}
