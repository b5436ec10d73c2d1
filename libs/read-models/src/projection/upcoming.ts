/** The values of `source` with a limit to each wait. A value that was waited for in vain is not lost. */
export class Upcoming<T> {
  #settled: { result: IteratorResult<T> } | { error: unknown } | undefined;
  #wake: () => void = () => undefined;

  constructor(private readonly source: AsyncIterator<T>) {
    this.#ask();
  }

  /** `undefined` where nothing came within `milliseconds`. Not to be called twice at once. */
  async next(milliseconds: number): Promise<IteratorResult<T> | undefined> {
    if (!this.#settled) await this.#settledWithin(milliseconds);
    const settled = this.#settled;
    if (!settled) return undefined;
    if ('error' in settled) throw settled.error;
    if (!settled.result.done) this.#ask();
    return settled.result;
  }

  #ask(): void {
    this.#settled = undefined;
    void this.source
      .next()
      .then(
        (result) => (this.#settled = { result }),
        (error: unknown) => (this.#settled = { error }),
      )
      .then(() => this.#wake());
  }

  #settledWithin(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
