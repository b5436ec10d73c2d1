import { Choice, Id, Line } from '../fields';

/** A command that is kept for good and not yet recorded. */
export class Accepted {
  constructor(
    readonly complaintId: string,
    /** Where its outcome is told. */
    readonly result: string,
  ) {}

  body(): AcceptedCommand {
    return { complaintId: this.complaintId, status: 'pending', result: this.result };
  }
}

export class AcceptedCommand {
  @Id() complaintId: string;
  @Choice('AcceptedStatus', ['pending']) status: string;
  @Line({ max: 1_000, description: 'Path that tells what becomes of it' }) result: string;
}
