const KEPT = 100;

/** How long a consumer's latest messages took, in whole milliseconds. */
export class Timings {
  readonly #latest: number[] = [];

  took(ms: number): void {
    this.#latest.push(Math.round(ms));
    if (this.#latest.length > KEPT) this.#latest.shift();
  }

  /** By the names that EventStoreDB gives them. */
  measured(): [name: string, ms: number][] {
    const sorted = [...this.#latest].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const mean = sorted.reduce((sum, ms) => sum + ms, 0) / Math.max(1, sorted.length);
    return [
      ['Fastest', at(0)],
      ['Mean', Math.round(mean)],
      ['Median', at(0.5)],
      ['90%', at(0.9)],
      ['99%', at(0.99)],
      ['Highest', at(1)],
    ];
  }
}
