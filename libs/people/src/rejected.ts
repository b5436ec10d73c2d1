import type { RejectionReason } from '@suaka/complaint';

/** The only thing a decider throws: a command that the record, as it stands, does not allow. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  constructor(
    readonly reason: RejectionReason,
    /** The field at fault, as a path into the command's data, where one field is. */
    readonly field?: string,
  ) {
    super(reason);
  }
}
