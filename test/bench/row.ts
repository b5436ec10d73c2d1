/** One line of a bench's table. `value` is a ratio; it meets its target by being at least, or at most, so large. */
export interface Row {
  what: string;
  measured: string;
  against: string;
  value: number;
  target?: { atLeast: number } | { atMost: number };
}

export function isMet({ value, target }: Row): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** What a folder of benches offers as `bench.ts`. */
export interface Bench {
  run(args: readonly string[], tell: (doing: string) => void): Promise<Row[]>;
}
