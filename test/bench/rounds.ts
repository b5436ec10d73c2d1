export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The number that so large a share (0 to 1) of all numbers does not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

export interface Compared {
  /** Medians of each side. */
  sides: number[];
  /** Median, over the rounds, of each side's share of the first side in the same round. */
  ratios: number[];
}

/** Measures the sides in turn, round by round, so that whatever else the machine does weighs on all; the first is to warm up. */
export async function interleaved<Side>(
  sides: readonly Side[],
  rounds: number,
  measure: (side: Side, round: number) => Promise<number>,
): Promise<Compared> {
  const taken: number[][] = [];
  for (let round = 0; round <= rounds; round++) {
    const row: number[] = [];
    for (const side of sides) row.push(await measure(side, round));
    if (round > 0) taken.push(row);
  }
  return {
    sides: sides.map((_, n) => median(taken.map((row) => row[n]!))),
    ratios: sides.map((_, n) => median(taken.map((row) => row[n]! / row[0]!))),
  };
}
