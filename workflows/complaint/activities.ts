import type { Submitted } from '@suaka/complaint';
import type { Standing } from '../messages';

export interface ComplaintActivities {
  /**
   * Reads the case, decides, appends. Idempotent by command id.
   * Errors: ApplicationFailure, non-retryable, type `Rejected` (details: reason, field) or `Conflict` (details: expected and current revision)
   * or `Parked` (details: stream, revision and type of an event that is not known here).
   */
  recordDecision(complaintId: string, submitted: Submitted): Promise<Standing>;
  /** The case as it stands, without a command; `undefined` where the stream does not exist. Errors: `Parked`. */
  readStanding(complaintId: string): Promise<Standing | undefined>;
}
