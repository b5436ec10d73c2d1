/** A kept file was altered, moved or cut short; it is never served. */
export class DocumentBroken extends Error {
  override name = 'DocumentBroken';

  constructor(what: string, cause: unknown) {
    super(`${what} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Not so much, or not at this place. `offset` is where the upload stands. */
export class UploadRefused extends Error {
  override name = 'UploadRefused';

  constructor(
    readonly reason: 'unknown_upload' | 'wrong_offset' | 'too_long' | 'not_complete' | 'busy',
    readonly offset?: number,
  ) {
    super(reason);
  }
}
