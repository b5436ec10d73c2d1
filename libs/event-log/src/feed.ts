import { setImmediate as immediate } from 'node:timers/promises';
import {
  START,
  streamNameFilter,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { isSystem, toPosition, toRecorded } from './records';
import type { EventBatch } from './event-log';

/** `position` is absent where nothing has told it yet. */
export type Take = Omit<EventBatch, 'position'> & { position?: string };

/** A signal of the client's, put back to its place between the events. */
interface Mark {
  /** Number of events that come before it. */
  after: number;
  position?: string;
  caughtUp?: true;
}

export class FeedEnded extends Error {
  override readonly name = 'FeedEnded';
}

/** One connection of a subscription, read by pull: what is not taken yet waits in the log. */
export class Feed {
  private readonly subscription: AllStreamSubscription;
  private readonly marks: Mark[] = [];
  private taken = 0;
  private failure: unknown;
  private wakeUp = (): void => undefined;

  constructor(client: EventStoreDBClient, prefixes: string[], after: string | undefined, maxBatch: number) {
    const filter = streamNameFilter({
      prefixes,
      checkpointInterval: 32,
      checkpointReached: async (_, position) => this.mark({ position: String(position.commit) }),
    });
    const fromPosition = after === undefined ? START : toPosition(after);
    this.subscription = client.subscribeToAll({ fromPosition, filter }, { highWaterMark: maxBatch });
    this.subscription
      .on('readable', () => this.wakeUp())
      .on('error', (error: Error) => this.fail(error))
      .on('end', () => this.fail(new FeedEnded('The event log ended the subscription')));
    this.subscription.on('caughtUp', () => this.mark({ caughtUp: true }));
  }

  /** Waits until there is something; `undefined` once aborted. What has arrived is taken before a failure is thrown. */
  async take(max: number, signal: AbortSignal): Promise<Take | undefined> {
    const aborted = () => this.wakeUp();
    signal.addEventListener('abort', aborted);
    try {
      while (!signal.aborted) {
        await this.settled(max);
        const take = this.collect(max);
        if (take) return take;
        if (this.failure) throw this.failure;
        await new Promise<void>((resolve) => (this.wakeUp = resolve));
      }
      return undefined;
    } finally {
      signal.removeEventListener('abort', aborted);
    }
  }

  /** What is left in it is let go: a full call would not end. */
  async close(): Promise<void> {
    this.subscription.removeAllListeners('readable');
    this.subscription.resume();
    // Where the connection failed there is nothing to cancel, and the failure has been told.
    await this.subscription.unsubscribe().catch((error: unknown) => this.fail(error));
  }

  /** What comes in one packet is handed on one by one: waits while there is more of it. */
  private async settled(max: number): Promise<void> {
    for (let seen = 0; seen < this.subscription.readableLength && seen < max;) {
      seen = this.subscription.readableLength;
      await immediate();
    }
  }

  private collect(max: number): Take | undefined {
    const take: Take = { events: [], caughtUp: false };
    let empty = true;
    for (; take.events.length < max; empty = false) {
      const resolved = this.subscription.read() as Parameters<typeof toRecorded>[0] | null;
      if (resolved === null) break;
      this.taken += 1;
      if (resolved.event && !isSystem(resolved.event)) take.events.push(toRecorded(resolved));
      take.position = resolved.commitPosition === undefined ? take.position : String(resolved.commitPosition);
    }
    while (this.marks[0] && this.marks[0].after <= this.taken) {
      const { after, position, caughtUp } = this.marks.shift()!;
      empty = false;
      take.caughtUp ||= caughtUp ?? false;
      if (after === this.taken && position !== undefined) take.position = position;
    }
    return empty ? undefined : take;
  }

  private mark(signal: Omit<Mark, 'after'>): void {
    this.marks.push({ after: this.taken + this.subscription.readableLength, ...signal });
    this.wakeUp();
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.wakeUp();
  }
}
