/** Work under one key, at most `most` at a time, first come, first served. */
export class Lanes {
  private readonly lanes = new Map<string, { busy: number; waiting: (() => void)[] }>();

  constructor(private readonly most: number) {}

  /** Number of keys with work under way. */
  get size(): number {
    return this.lanes.size;
  }

  async within<T>(key: string, work: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(key) ?? { busy: 0, waiting: [] };
    this.lanes.set(key, lane);
    // A place that becomes free is handed on, not given back, so that nobody overtakes.
    if (lane.busy >= this.most) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.busy += 1;
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.busy === 0) this.lanes.delete(key);
    }
  }
}
