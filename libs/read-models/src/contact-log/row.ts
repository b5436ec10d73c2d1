import type { Channel } from '@suaka/complaint';

/** A call, a mail, a visitor. */
export interface ContactItem {
  contactId: string;
  channel: Channel;
  officeId: string;
  callerId: string;
  callerName: string | null;
  callerPhone: string | null;
  callerEmail: string | null;
  callerRelation: string | null;
  notes: string | null;
  loggedAt: string;
  /** Staff id. */
  loggedBy: string;
  /** The first complaint registered from it. */
  complaintId: string | null;
  revision: string;
}

export interface ContactRow extends ContactItem {
  searchText: string;
}
