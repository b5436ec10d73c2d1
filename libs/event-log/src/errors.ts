/** The stream is not where it was expected. Revisions are decimal text, or `no_stream`. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly expected: string,
    readonly current: string,
  ) {
    super(`Expected the stream at ${expected}, it is at ${current}`);
  }
}

/** The log did not answer in time. Whether an append took effect is unknown: ask again with the same ids. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  constructor(cause?: unknown) {
    super('The event log is unavailable', { cause });
  }
}

/** The stream holds an event that is not known here, as a later version wrote it: nothing is decided on it. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  constructor(
    readonly streamId: string,
    readonly revision: string,
    readonly type: string,
  ) {
    super(`Event ${revision} of ${streamId} (${type}) is not known to this version`);
  }
}
