import type { Clock } from '@suaka/complaint';

/** One clock of a complaint. */
export interface SlaWatchRow {
  complaintId: string;
  clockId: string;
  clock: Clock['clock'];
  ticketNumber: string;
  officeId: string;
  status: Clock['status'];
  startedAt: string;
  warnAt: string;
  dueAt: string;
  endedAt: string | null;
  breachedAt: string | null;
}
