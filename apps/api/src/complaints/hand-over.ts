import { setTimeout as after } from 'node:timers/promises';
import { type Submitted } from '@suaka/complaint';
import { type Logger } from '@suaka/runtime';
import { type TemporalClient, WorkflowsUnavailable } from '@suaka/temporal';

const AGAIN_MS = 2_000;
const MOST = 1_000;

/**
 * Sends what was decided here to the workflow as soon as Temporal is back, so that its clocks are watched at once.
 * What is lost with this process, or is too much, the workers find in their next round.
 */
export class HandOver {
  readonly #waiting: [complaintId: string, submitted: Submitted][] = [];
  readonly #stopping = new AbortController();
  #busy = false;

  constructor(
    private readonly workflows: Pick<TemporalClient, 'submit'>,
    private readonly logger: Logger,
  ) {}

  later(complaintId: string, submitted: Submitted): void {
    if (this.#waiting.length >= MOST) return;
    this.#waiting.push([complaintId, submitted]);
    if (!this.#busy) void this.#run();
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let next = this.#waiting[0]; next && !this.#stopping.signal.aborted; next = this.#waiting[0]) {
      try {
        await this.workflows.submit(...next);
        this.#waiting.shift();
      } catch (error) {
        if (!(error instanceof WorkflowsUnavailable)) {
          this.logger.warn({ complaintId: next[0], err: error }, 'left to the next round of the workers');
          this.#waiting.shift();
        }
        await after(AGAIN_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
    this.#busy = false;
  }
}
