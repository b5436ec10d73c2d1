import type { Personal } from '@suaka/complaint';

/** A case opened out of scope. Its reason stands in the case's timeline. */
export interface OpeningRow {
  complaintId: string;
  revision: string;
  staffId: string;
  openedAt: string;
  until: string;
}

export interface OpeningItem extends OpeningRow {
  ticketNumber: string;
  officeId: string;
  reason: Personal;
}
