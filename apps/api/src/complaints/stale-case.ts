import { type CaseFile } from '@suaka/read-models';

/** A command came with the revision of a case that has moved on; nothing was done. */
export class StaleCase extends Error {
  override readonly name = 'StaleCase';
  constructor(
    readonly expectedRevision: string,
    readonly current: CaseFile,
  ) {
    super(`The case was read at ${expectedRevision} and stands at ${current.revision}`);
  }
}
