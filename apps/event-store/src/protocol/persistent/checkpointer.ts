import type { GroupSettings } from './settings';

/** Decides when a group's progress is written down, as often as its settings ask. */
export class Checkpointer {
  #done = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: GroupSettings,
    /** Number of the last event that is done with, together with all before it. */
    private readonly reached: () => number,
    private readonly write: (at: number) => Promise<void>,
    public written: number | undefined,
    private readonly report: (error: Error) => void,
  ) {}

  /** Takes over that `events` more are done with. */
  progress(events: number): void {
    this.#done += events;
    if (this.#done >= Math.max(1, this.settings.maxCheckpointCount)) return this.#save();
    if (this.#done === 0 || this.#timer || this.settings.checkpointAfter === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#done >= this.settings.minCheckpointCount) this.#save();
    }, this.settings.checkpointAfter).unref();
  }

  /** Writes whatever was reached, and waits for it. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#save();
    await this.#writing;
  }

  #save(): void {
    const at = this.reached();
    if (this.#done === 0 || at <= (this.written ?? this.settings.startAt - 1)) return;
    const [before, done] = [this.written, this.#done];
    this.written = at;
    this.#done = 0;
    this.#writing = this.write(at).catch((error: Error) => {
      // Not written is no loss: the next one covers it, and until then events may come twice.
      this.written = before;
      this.#done += done;
      this.report(error);
    });
  }
}
