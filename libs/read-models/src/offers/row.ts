import type { Personal, Severity } from '@suaka/complaint';

/** What an office that a case is offered to sees of it: nobody's name, and nothing that was told. */
export interface OfferItem {
  complaintId: string;
  revision: string;
  ticketNumber: string;
  fromOfficeId: string;
  officeId: string;
  reason: Personal;
  offeredAt: string;
  /** When it ends by itself. */
  dueAt: string | null;
  /** The main one first; before classification those reported. */
  categories: string[];
  severity: Severity | null;
  country: string | null;
}
