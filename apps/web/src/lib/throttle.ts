/** Collects values and hands them on together, at most once in `ms`, the first ones at once. */
export function collect<T>(
  ms: number,
  flush: (values: Set<T>) => void,
): { add(values: Iterable<T>): void; stop(): void } {
  let pending = new Set<T>();
  let resting: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    resting = undefined;
    if (pending.size === 0) return;
    const values = pending;
    pending = new Set();
    resting = setTimeout(run, ms);
    flush(values);
  };
  return {
    add(values) {
      for (const value of values) pending.add(value);
      if (resting === undefined) run();
    },
    stop: () => clearTimeout(resting),
  };
}
