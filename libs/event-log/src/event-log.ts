import type { EventMetadata, Recorded } from '@suaka/complaint';

export type AnyRecorded = Recorded<{ type: string; data: unknown }>;

export interface NewEvent {
  eventId: string;
  type: string;
  data: unknown;
  metadata: EventMetadata;
}

export interface Appended {
  /** Decimal text. */
  revision: string;
  position: string;
}

export type LogMessage =
  { kind: 'event'; event: AnyRecorded } | { kind: 'checkpoint'; position: string } | { kind: 'caught_up' };

export interface EventBatch {
  /** In order; may be empty where only the position moved or the end was reached. */
  events: AnyRecorded[];
  /** Where to resume after this batch. */
  position: string;
  /** The end of the log was reached within this batch. */
  caughtUp: boolean;
}

export interface SubscribeOptions {
  prefixes: string[];
  /** Exclusive; from the very first event where absent. */
  afterPosition?: string;
  signal: AbortSignal;
}

export interface ReadAllOptions {
  /** Exclusive in both directions: backwards, the events before it. */
  afterPosition?: string;
  prefixes?: string[];
  backwards?: boolean;
  limit?: number;
}

/** The event log as the application sees it: sealed on append, opened on read. Positions and revisions are decimal text. */
export interface EventLog {
  /** Errors: `Conflict` when the stream is not where expected; `LogUnavailable` when the outcome is unknown: ask again with the same ids. */
  append(streamId: string, events: NewEvent[], expected: 'no_stream' | 'any' | bigint): Promise<Appended>;
  /** Oldest first; empty where the stream does not exist. */
  readStream(streamId: string, options?: { fromRevision?: bigint }): AsyncIterable<AnyRecorded>;
  /** Streams of the log itself (`$…`) are left out. */
  readAll(options?: ReadAllOptions): AsyncIterable<AnyRecorded>;
  /** Catch-up subscription to $all by stream prefix; resumes by itself after a lost connection, each event once and in order. Ends when `signal` aborts. */
  subscribe(options: SubscribeOptions): AsyncIterable<LogMessage>;
  /** The same in batches: as many events as have arrived, at most `maxBatch` (default 500). */
  subscribeBatches(options: SubscribeOptions & { maxBatch?: number }): AsyncIterable<EventBatch>;
  close(): Promise<void>;
}
