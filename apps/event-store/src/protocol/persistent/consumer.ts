import { randomUUID } from 'node:crypto';
import type { Message } from './message';

/** One connected consumer of a group; it holds at most `slots` messages at a time. */
export class Consumer {
  readonly id = randomUUID();
  readonly connectedAt = Date.now();
  readonly held = new Map<string, Message>();
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
    return Math.max(0, this.slots - this.held.size);
  }

  take(message: Message): void {
    this.held.set(message.id, message);
    this.total++;
    this.deliver(message);
  }
}
