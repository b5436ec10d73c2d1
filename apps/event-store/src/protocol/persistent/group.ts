import type { EventStore } from '../../storage/event-store';
import { PageSize } from '../../storage/page-size';
import { DELETED } from '../../storage/revisions';
import { asProtocolError, maximumSubscribersReached, shuttingDown, subscriptionDropped } from '../errors';
import { compileFilter, type Filter } from '../filter';
import { resolver } from '../links';
import { Checkpointer } from './checkpointer';
import type { Consumer } from './consumer';
import { InFlight } from './in-flight';
import { BEFORE_ALL, messageOf, type Message } from './message';
import { Parked } from './parked';
import { ALL, type GroupSettings } from './settings';
import { strategy, type Pick } from './strategies';
import { Waiting } from './waiting';

export type Nack = 'park' | 'retry' | 'skip' | 'stop';

/** A group of consumers that share the events of one source; every event is delivered until it is done with. */
export class Group {
  readonly parked: Parked;
  readonly waiting = new Waiting();
  readonly inFlight: InFlight;
  readonly checkpoints: Checkpointer;
  readonly #size = new PageSize();
  readonly #pick: Pick;
  readonly #filter: Filter | undefined;
  readonly #resolve: ReturnType<typeof resolver>;
  #consumers: Consumer[] = [];
  #next: number;
  #following: AbortController | undefined;
  #pumping = false;
  delivered = 0;

  constructor(
    readonly store: EventStore,
    readonly source: string,
    readonly name: string,
    readonly settings: GroupSettings,
    checkpoint: number | undefined,
    private readonly report: (error: Error) => void,
  ) {
    this.parked = new Parked(store, source, name);
    this.inFlight = new InFlight(settings.messageTimeout, (message) => this.#retry(message));
    this.#pick = strategy(settings.strategy);
    this.#filter = settings.filter && compileFilter(settings.filter);
    this.#resolve = resolver(store, settings.resolveLinks);
    this.#next = checkpoint === undefined ? settings.startAt : checkpoint + 1;
    const write = (at: number) => store.groups.checkpoint(source, name, at);
    this.checkpoints = new Checkpointer(settings, () => this.#reached(), write, checkpoint, report);
  }

  get consumers(): readonly Consumer[] {
    return this.#consumers;
  }

  /** Number of the last event read, or the one before the first. */
  get lastRead(): number {
    return this.#next - 1;
  }

  get isLive(): boolean {
    return this.#next >= this.#end();
  }

  /** Errors: the group has as many consumers as it may have. */
  attach(consumer: Consumer): void {
    const most = this.settings.maxSubscriberCount;
    if (most > 0 && this.#consumers.length >= most) throw maximumSubscribersReached(this.source, this.name);
    this.#consumers.push(consumer);
    if (!this.#following) void this.#follow((this.#following = new AbortController()).signal);
    this.#wake();
  }

  /** A consumer left: whatever it held is delivered again. */
  detach(consumer: Consumer): void {
    if (!this.#consumers.includes(consumer)) return;
    this.#consumers = this.#consumers.filter((other) => other !== consumer);
    for (const message of consumer.held) this.#again(message);
    if (this.#consumers.length > 0) return this.#wake();
    this.#following?.abort();
    this.#following = undefined;
    this.#next = this.waiting.dropFresh() ?? this.#next;
    this.#background(this.checkpoints.settle());
  }

  ack(ids: readonly string[]): void {
    for (const id of ids) {
      const message = this.inFlight.get(id);
      if (message) this.#finish(message);
    }
    this.#wake();
  }

  /** `stop` ends the consumer's call, and what it held goes to others. */
  nack(consumer: Consumer, ids: readonly string[], action: Nack, reason: string): void {
    if (action === 'stop') {
      this.detach(consumer);
      consumer.drop(subscriptionDropped(this.source, this.name));
    }
    for (const id of ids) {
      const message = this.inFlight.get(id);
      if (!message) continue;
      if (action === 'skip') this.#finish(message);
      else if (action === 'park') this.#park(message, reason);
      else if (action === 'retry') this.#retry(message);
    }
    this.#wake();
  }

  /** Delivers parked messages once more, those before a revision of the parked stream. */
  replayParked(stopAt: number): void {
    for (const message of this.parked.replay(stopAt)) this.waiting.tryAgain(message);
    this.#background(this.parked.truncate());
    this.#wake();
  }

  /** Ends every consumer's call and writes down how far the group came. */
  async stop(reason: Error = shuttingDown()): Promise<void> {
    this.inFlight.stop();
    for (const consumer of this.#consumers) {
      this.detach(consumer);
      consumer.drop(reason);
    }
    await this.checkpoints.settle();
  }

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.store.commits.next(signal);
      this.#wake();
    }
  }

  #wake(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      try {
        this.#read();
        this.#dispatch();
      } catch (error) {
        this.#fail(asProtocolError(error));
      }
      if (this.#wantsMore()) this.#wake();
    });
  }

  #wantsMore(): boolean {
    const full = this.waiting.fresh >= this.settings.historyBufferSize;
    return this.#consumers.length > 0 && !full && this.#next < this.#end();
  }

  #end(): number {
    if (this.source === ALL) return this.store.lastPosition + 1;
    const last = this.store.read.lastRevision(this.source);
    return last === DELETED ? this.#next : last + 1;
  }

  #read(): void {
    if (!this.#wantsMore()) return;
    const limit = Math.min(this.#size.rows, Math.max(1, this.settings.readBatchSize));
    const end = this.#end();
    const { read } = this.store;
    const { events, next } =
      this.source === ALL
        ? read.all(this.#next, true, limit)
        : read.stream(this.source, this.#next, true, limit);
    this.#size.saw(events);
    let skipped = 0;
    for (const event of events) {
      const number = this.source === ALL ? event.position : event.revision;
      if (this.#filter && !this.#filter(event)) skipped++;
      else this.waiting.add(messageOf(number, this.#resolve(event)));
    }
    this.#next = next ?? end;
    if (skipped > 0) this.checkpoints.progress(skipped);
  }

  #dispatch(): void {
    this.waiting.offer((message) => {
      if (this.inFlight.has(message.id)) return 'left';
      const consumer = this.#pick(this.#consumers, message);
      if (consumer === undefined) return 'stop';
      if (consumer === 'wait') return 'left';
      this.inFlight.handOut(message, consumer);
      this.delivered++;
      return 'taken';
    });
  }

  #finish(message: Message): void {
    this.inFlight.remove(message.id);
    if (message.number === BEFORE_ALL) this.#background(this.parked.done(message.parked!));
    else this.checkpoints.progress(1);
  }

  #again(message: Message): void {
    this.inFlight.remove(message.id);
    this.waiting.tryAgain({ ...message, retries: message.retries + 1 });
    this.#wake();
  }

  #retry(message: Message): void {
    const { maxRetryCount } = this.settings;
    if (message.retries < maxRetryCount) this.#again(message);
    else this.#park(message, `Reached retry count of ${maxRetryCount}.`);
  }

  #park(message: Message, reason: string): void {
    this.inFlight.hold(message);
    this.#background(
      this.parked.park(message, reason).then(
        () => this.#finish(message),
        (error: Error) => {
          this.#again(message);
          throw error;
        },
      ),
    );
  }

  /** Everything up to this number of the source is done with. */
  #reached(): number {
    return Math.min(this.waiting.lowest(), this.inFlight.lowest(), this.#next) - 1;
  }

  #fail(error: Error): void {
    this.report(error);
    this.#background(this.stop(error));
  }

  #background(work: Promise<void>): void {
    work.then(() => this.#wake(), this.report);
  }
}
