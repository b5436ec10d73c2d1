import type { Clock, Party } from '@suaka/complaint';

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
  pausedSince: string | null;
  /** Whom a paused clock waits on, and which of them. */
  waitsOn: Party['kind'] | null;
  waitsOnId: string | null;
}
