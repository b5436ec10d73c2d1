import { randomUUID } from 'node:crypto';
import type { Message } from './message';
import { Timings } from './timings';

/** One connected consumer of a group; it holds at most `slots` messages at a time. */
export class Consumer {
  readonly id = randomUUID();
  readonly connectedAt = Date.now();
  readonly timings = new Timings();
  readonly #held = new Map<string, { message: Message; since: number }>();
  total = 0;

  constructor(
    readonly slots: number,
    readonly from: string,
    readonly connectionName: string,
    private readonly deliver: (message: Message) => void,
    /** Ends the consumer's call. */
    readonly drop: (error: Error) => void,
  ) {}

  get free(): number {
    return Math.max(0, this.slots - this.#held.size);
  }

  get held(): Message[] {
    return [...this.#held.values()].map(({ message }) => message);
  }

  take(message: Message): void {
    this.#held.set(message.id, { message, since: performance.now() });
    this.total++;
    this.deliver(message);
  }

  release(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    this.timings.took(performance.now() - held.since);
  }
}
