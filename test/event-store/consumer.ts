import type { EventStoreDBClient, PersistentAction } from '@eventstore/db-client';

type Subscription = ReturnType<
  EventStoreDBClient['subscribeToPersistentSubscriptionToStream' | 'subscribeToPersistentSubscriptionToAll']
>;
type Event = Parameters<Subscription['ack']>[0];
type Answer = PersistentAction | 'ack' | 'nothing';

interface Options {
  bufferSize?: number;
  /** How to answer an event, by its number and its retries; without it, all are acknowledged. */
  onEvent?: (n: number, retries: number) => Answer;
}

/** A consumer that answers as told and takes down what it was sent. */
export class Consumer {
  /** Number and retry count of each delivery. */
  readonly retries: [number, number][] = [];
  error: Error | undefined;
  readonly #running: Promise<void>;

  constructor(
    private readonly subscription: Subscription,
    private readonly onEvent: NonNullable<Options['onEvent']> = () => 'ack',
  ) {
    subscription.on('error', (error: Error) => (this.error ??= error));
    this.#running = this.#run().catch((error: Error) => void (this.error ??= error));
  }

  get numbers(): number[] {
    return this.retries.map(([n]) => n);
  }

  /** Waits for so many deliveries. */
  async until(deliveries: number, ms = 10_000): Promise<void> {
    const end = Date.now() + ms;
    while (this.retries.length < deliveries) {
      if (this.error) throw this.error;
      if (Date.now() > end) throw new Error(`${this.retries.length} of ${deliveries} came in time.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async stop(): Promise<void> {
    await this.subscription.unsubscribe();
    await this.#running;
  }

  async #run(): Promise<void> {
    for await (const event of this.subscription as AsyncIterable<Event & { retryCount: number }>) {
      const { n } = event.event!.data as { n: number };
      this.retries.push([n, event.retryCount]);
      const answer = this.onEvent(n, event.retryCount);
      if (answer === 'ack') await this.subscription.ack(event);
      else if (answer !== 'nothing') await this.subscription.nack(answer, 'as told', event);
    }
  }
}

export const group = (
  client: EventStoreDBClient,
  { stream, name }: { stream: string; name: string },
  { bufferSize = 10, onEvent }: Options = {},
): Consumer =>
  new Consumer(client.subscribeToPersistentSubscriptionToStream(stream, name, { bufferSize }), onEvent);

/** The first events of a subscription, acknowledged; the error where it ends with one. */
export async function numbersOf(subscription: Subscription, count: number): Promise<number[]> {
  const numbers: number[] = [];
  for await (const event of subscription as AsyncIterable<Event>) {
    numbers.push((event.event!.data as { n: number }).n);
    await subscription.ack(event);
    if (numbers.length === count) break;
  }
  return numbers;
}
