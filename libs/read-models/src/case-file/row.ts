import type { Complaint } from '@suaka/complaint';

/** A complaint as its events so far leave it. */
export interface CaseFileRow {
  complaintId: string;
  revision: string;
  position: string;
  updatedAt: string;
  state: Complaint;
}

/** One event of a complaint. */
export interface TimelineRow {
  complaintId: string;
  revision: string;
  at: string;
  /** `staff:<id>` or `system`. */
  actor: string;
  type: string;
  data: unknown;
}
