/** Revision of a stream that has no event. */
export const NO_STREAM = -1;

/** Stands for 2^63-1, the revision of a tombstone on the wire, which no JS number holds. */
export const DELETED = Number.MAX_SAFE_INTEGER;

export type ExpectedRevision = 'any' | 'no_stream' | 'stream_exists' | number;

/** An outcome of a write, as the client sees it; faults of the storage are thrown instead. */
export type WriteOutcome =
  | { kind: 'written'; revision: number; position: number | undefined }
  | { kind: 'wrong_expected_revision'; current: number }
  | { kind: 'stream_deleted' }
  | { kind: 'too_late' };

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const originalOf = (metastream: string): string => metastream.slice(2);
