import { randomUUID } from 'node:crypto';
import type { EventStore } from '../../storage/event-store';
import type { StoredEvent } from '../../storage/events';
import { dataOf, headOf } from '../../storage/record';
import { metastreamOf } from '../../storage/revisions';
import { resolver } from '../links';
import { BEFORE_ALL, messageOf, original, type Message } from './message';

const PAGE = 100;

export const parkedStream = (source: string, group: string): string =>
  `$persistentsubscription-${source}::${group}-parked`;

/** The messages a group has put aside: links in a stream of their own. */
export class Parked {
  readonly #store: EventStore;
  readonly #stream: string;
  /** Replayed and not yet done with; their links stay until they are. */
  readonly #replaying = new Set<number>();
  /** Links before this revision were handed out by a replay. */
  #replayedTo = 0;

  constructor(store: EventStore, source: string, group: string) {
    this.#store = store;
    this.#stream = parkedStream(source, group);
  }

  get count(): number {
    const last = this.#store.read.lastRevision(this.#stream);
    const from = Math.max(this.#replayedTo, this.#store.read.firstRevision(this.#stream));
    return this.#store.read.status(this.#stream) === 'found' ? Math.max(0, last - from + 1) : 0;
  }

  /** Resolves when the link is on disk. */
  async park(message: Message, reason: string): Promise<void> {
    const metadata = { added: new Date().toISOString(), reason, subscriptionEventNumber: message.number };
    const link = {
      id: randomUUID(),
      type: '$>',
      json: false,
      data: Buffer.from(linkTo(message)),
      metadata: Buffer.from(JSON.stringify(metadata)),
    };
    await this.#store.append(this.#stream, 'any', [link]);
  }

  /** The parked messages up to a revision, that one excluded, which no replay has handed out yet. */
  replay(stopAt: number): Message[] {
    const stop = Math.min(stopAt, this.#store.read.lastRevision(this.#stream) + 1);
    const resolve = resolver(this.#store, true);
    const messages: Message[] = [];
    for (let at: number | undefined = this.#replayedTo; at !== undefined && at < stop;) {
      const { events, next } = this.#store.read.stream(this.#stream, at, true, PAGE);
      for (const event of events.filter(({ revision }) => revision < stop)) {
        const resolved = resolve(event);
        if (resolved.event) messages.push(messageOf(BEFORE_ALL, resolved, event.revision));
      }
      at = next;
    }
    this.#replayedTo = Math.max(this.#replayedTo, stop);
    for (const { parked } of messages) this.#replaying.add(parked!);
    return messages;
  }

  /** Takes over that a replayed message is done with; the last one of a replay cuts its links off. */
  async done(revision: number): Promise<void> {
    this.#replaying.delete(revision);
    if (this.#replaying.size === 0) await this.truncate();
  }

  async truncate(): Promise<void> {
    if (this.#replayedTo === 0 || this.#replaying.size > 0) return;
    const data = Buffer.from(JSON.stringify({ $tb: this.#replayedTo }));
    const metadata = { id: randomUUID(), type: '$metadata', json: true, data, metadata: Buffer.alloc(0) };
    await this.#store.append(metastreamOf(this.#stream), 'any', [metadata]);
  }

  async remove(): Promise<void> {
    await this.#store.softDelete(this.#stream, 'any');
  }
}

function linkTo(message: Message): string {
  const { event } = message.resolved;
  return event ? nameOf(event) : dataOf(original(message).record).toString();
}

const nameOf = (event: StoredEvent): string => `${event.revision}@${headOf(event.record).stream}`;
