import type { EventMetadata, Recorded } from '@suaka/complaint';

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
  | { kind: 'event'; event: Recorded<{ type: string; data: unknown }> }
  | { kind: 'checkpoint'; position: string }
  | { kind: 'caught_up' };

/** The event log as the application sees it: sealed on append, opened on read. Positions and revisions are decimal text. */
export interface EventLog {
  /** Errors: `Conflict` when the stream is not where expected; `LogUnavailable` when the outcome is unknown: ask again with the same ids. */
  append(streamId: string, events: NewEvent[], expected: 'no_stream' | 'any' | bigint): Promise<Appended>;
  /** Oldest first; empty where the stream does not exist. */
  readStream(streamId: string, options?: { fromRevision?: bigint }): AsyncIterable<Recorded<{ type: string; data: unknown }>>;
  readAll(options?: { afterPosition?: string; prefixes?: string[]; backwards?: boolean; limit?: number }): AsyncIterable<Recorded<{ type: string; data: unknown }>>;
  /** Catch-up subscription to $all by stream prefix; resumes by itself after a lost connection, each event once and in order. Ends when `signal` aborts. */
  subscribe(options: { prefixes: string[]; afterPosition?: string; signal: AbortSignal }): AsyncIterable<LogMessage>;
  close(): Promise<void>;
}
