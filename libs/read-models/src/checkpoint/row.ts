/** How far the log has been projected; written in the transaction that writes the rows. */
export interface CheckpointRow {
  name: string;
  /** `null` before the first event. */
  position: string | null;
  /** The last event that was projected, by which a log that is not the one projected is told. */
  lastStream: string | null;
  lastRevision: string | null;
  lastPosition: string | null;
  updatedAt: string;
}

/** Why the projector stands still; no row while it goes on. The event is named where one is to blame. */
export interface FailureRow {
  name: string;
  streamId: string | null;
  revision: string | null;
  type: string | null;
  position: string | null;
  reason: string;
  failedAt: string;
}
