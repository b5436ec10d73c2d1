import type { Consumer } from './consumer';
import { BEFORE_ALL, type Message } from './message';

interface Entry {
  message: Message;
  /** None while the message is being parked. */
  consumer: Consumer | undefined;
  due: number;
}

/** Messages that were handed out and are not done with. */
export class InFlight {
  readonly #byId = new Map<string, Entry>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    /** Milliseconds; 0 for never. */
    private readonly timeout: number,
    private readonly expired: (message: Message) => void,
  ) {}

  get size(): number {
    return this.#byId.size;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  get(id: string): Message | undefined {
    const entry = this.#byId.get(id);
    return entry?.consumer && entry.message;
  }

  handOut(message: Message, consumer: Consumer): void {
    this.#byId.set(message.id, {
      message,
      consumer,
      due: this.timeout ? Date.now() + this.timeout : Infinity,
    });
    consumer.take(message);
    this.#arm();
  }

  /** Takes a message back from its consumer but keeps it from being passed over. */
  hold(message: Message): void {
    this.remove(message.id);
    this.#byId.set(message.id, { message, consumer: undefined, due: Infinity });
  }

  remove(id: string): void {
    this.#byId.get(id)?.consumer?.release(id);
    this.#byId.delete(id);
  }

  /** Lowest number of the source in flight; Infinity where there is none. */
  lowest(): number {
    let lowest = Infinity;
    for (const { message } of this.#byId.values()) {
      if (message.number !== BEFORE_ALL) lowest = Math.min(lowest, message.number);
    }
    return lowest;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The timeout is the same for all, so whoever was handed out first is due first. */
  #arm(): void {
    if (this.#timer) return;
    const next = [...this.#byId.values()].find(({ due }) => due !== Infinity);
    if (!next) return;
    this.#timer = setTimeout(() => this.#expire(), Math.max(1, next.due - Date.now())).unref();
  }

  #expire(): void {
    this.#timer = undefined;
    const now = Date.now();
    for (const { message, due } of [...this.#byId.values()]) if (due <= now) this.expired(message);
    this.#arm();
  }
}
