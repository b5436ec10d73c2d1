import { receivingOffice } from '@suaka/people';
import { startClock } from './case-clocks';
import { knownCategories } from './categories';
import type { Asked, When } from './circumstances';
import type { ComplaintEvent } from './complaint';
import type { Complaint } from './state';
import { Rejected } from './rejected';
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
    /** For which office; a case for one that is not live goes to its deputy. */
    officeId: string;
    complainant: Complainant;
    worker: Worker;
    categories: string[];
    narrative: string;
  };
};

export type ComplaintRegistered = {
  type: 'ComplaintRegistered';
  data: Omit<RegisterComplaint['data'], 'narrative'> & {
    narrative: Personal;
    /** The office that it was meant for, where its deputy has it. */
    intendedOfficeId?: string;
  };
};

export type AddNote = { type: 'AddNote'; data: { text: string } };
export type NoteAdded = { type: 'NoteAdded'; data: { text: Personal } };

export type IntakeEvent = ComplaintRegistered | NoteAdded;

export function registerComplaint(data: RegisterComplaint['data'], asked: Asked): ComplaintEvent[] {
  const categories = knownCategories(data.categories, 'categories', asked.policy);
  const office = receivingOffice(asked.policy.offices, data.officeId);
  if (!office) throw new Rejected('unknown_office', 'officeId');
  const officeId = office.id;
  const meant = officeId === data.officeId ? {} : { intendedOfficeId: data.officeId };
  return [
    { type: 'ComplaintRegistered', data: { ...data, officeId, ...meant, categories } },
    startClock('verification', { officeId, clocks: [] }, asked),
  ];
}

export const addNote = ({ text }: AddNote['data']): ComplaintEvent[] => [
  { type: 'NoteAdded', data: { text } },
];

export function registered(
  { categories, ...data }: ComplaintRegistered['data'],
  { at, by }: When,
): Complaint {
  return {
    ...data,
    phase: 'intake',
    reportedCategories: categories,
    furtherCategories: [],
    registeredAt: at,
    registeredBy: by,
    tracks: [],
    tasks: [],
    papers: [],
    notes: [],
    documents: [],
    reopenedTimes: 0,
    clocks: [],
  };
}

export const noted = (state: Complaint, { text }: NoteAdded['data'], when: When): Complaint => ({
  ...state,
  notes: [...state.notes, { ...when, text }],
});
