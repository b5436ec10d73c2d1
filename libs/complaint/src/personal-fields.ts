import { staffPersonalFields } from '@suaka/people';
import type { EventType } from './upcast';

/** Path into an event's data ⇒ path of the id of the person under whose key it is sealed, or `subject`. */
type Paths = Record<string, string>;

const of = (owner: string, ...fields: string[]): Paths =>
  Object.fromEntries(fields.map((field) => [`${owner}.${field}`, `${owner}.personId`]));
const ofSubject = (...fields: string[]): Paths =>
  Object.fromEntries(fields.map((field) => [field, 'subject']));

const FIELDS: Record<EventType, Paths> = {
  ComplaintRegistered: {
    ...of('complainant', 'name', 'phone', 'email', 'address'),
    ...of(
      'worker',
      'name',
      'phone',
      'relativePhone',
      'passportNumber',
      'identityNumber',
      'village',
      'employer',
    ),
    ...ofSubject('narrative'),
  },
  NoteAdded: ofSubject('text'),
  ComplaintClassified: {},
  ComplaintAssigned: {},
  EmergencyRaised: ofSubject('reason'),
  EmergencyActionRecorded: ofSubject('action'),
  EmergencyEnded: ofSubject('note'),
  AdvocacyOpened: ofSubject('goal'),
  AdvocacyActionRecorded: ofSubject('action'),
  AdvocacyFinished: ofSubject('result'),
  MediationOpened: ofSubject('parties.*'),
  MediationSessionRecorded: ofSubject('attendance.*', 'minutes'),
  MediationSettled: ofSubject('terms'),
  MediationFailed: ofSubject('reason'),
  ResolutionProposed: ofSubject('summary'),
  ResolutionApproved: ofSubject('note'),
  ResolutionRejected: ofSubject('reason'),
  ComplaintClosed: {},
  ComplaintReopened: ofSubject('reason'),
  ClockStarted: {},
  ClockWarned: {},
  ClockBreached: {},
  ClockMet: {},
  ClockCancelled: {},
  CaseOpenedOutOfScope: ofSubject('reason'),
  ContactLogged: { ...of('caller', 'name', 'phone', 'email', 'relation'), ...ofSubject('notes') },
};

/** Where the events of complaints, contacts and staff keep personal text, and under whose key. */
export const personalFields: Record<string, Paths> = { ...FIELDS, ...staffPersonalFields };
