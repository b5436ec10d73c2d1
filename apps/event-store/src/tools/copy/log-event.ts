/** An event as it travels from log to log: its bytes are never looked into where they need not be. */
export interface LogEvent {
  stream: string;
  /** `TOMBSTONE` for the event that ends a stream for good. */
  revision: bigint;
  /** Commit position in the log it was read from. */
  position: bigint;
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}

export const TOMBSTONE = 2n ** 63n - 1n;

/** What a log can do for a copy. */
export interface Log {
  /** The whole log from its start, in order. */
  events(): AsyncIterable<LogEvent>;
  lastPosition(): Promise<bigint>;
  /** Behind revision `last`, -1 for none. Answers the stream's actual last revision where it is another. */
  append(stream: string, last: bigint, events: readonly LogEvent[]): Promise<{ actual: bigint } | undefined>;
  softDelete(stream: string, last: bigint): Promise<void>;
  tombstone(stream: string, last: bigint): Promise<void>;
  /** Newest event of a metastream. */
  newestMetadata(metastream: string): Promise<LogEvent | undefined>;
}
