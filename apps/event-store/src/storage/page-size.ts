const ROWS = 100;
const BYTES = 512 * 1024;

/** How many rows to read next, so that a page of large events stays small in memory. */
export class PageSize {
  #rows = 16;

  get rows(): number {
    return this.#rows;
  }

  /** Learns from a page that was read. */
  saw(events: readonly { record: Buffer }[]): void {
    let bytes = 1;
    for (const { record } of events) bytes += record.length;
    const fitting = Math.floor((BYTES / bytes) * Math.max(1, events.length));
    this.#rows = Math.max(1, Math.min(ROWS, this.#rows * 2, fitting));
  }
}
