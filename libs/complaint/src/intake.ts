import type { Channel, ComplainantKind, Personal, Placement } from './vocabulary';

export interface Complainant {
  personId: string;
  kind: ComplainantKind;
  name?: Personal;
  phone?: Personal;
  email?: Personal;
  address?: Personal;
}

/** Whom the complaint is about. No identity number is ever required. */
export interface Worker {
  personId: string;
  name?: Personal;
  /** ISO 3166-1 alpha-2 of the country of work. */
  country?: string;
  placement: Placement;
  phone?: Personal;
  relativePhone?: Personal;
  passportNumber?: Personal;
  identityNumber?: Personal;
  village?: Personal;
  employer?: Personal;
}

export type RegisterComplaint = {
  type: 'RegisterComplaint';
  data: {
    ticketNumber: string;
    contactId?: string;
    channel: Channel;
    officeId: string;
    complainant: Complainant;
    worker: Worker;
    categories: string[];
    narrative: string;
  };
};

export type ComplaintRegistered = {
  type: 'ComplaintRegistered';
  data: Omit<RegisterComplaint['data'], 'narrative'> & { narrative: Personal };
};

export type AddNote = { type: 'AddNote'; data: { text: string } };
export type NoteAdded = { type: 'NoteAdded'; data: { text: Personal } };
