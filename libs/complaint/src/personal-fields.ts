import { servicePersonalFields, staffPersonalFields } from '@suaka/people';
import type { EventType } from './upcast';

/** Path into an event's data ⇒ path of the id of the person under whose key it is sealed, or `subject`. */
type Paths = Record<string, string>;

const of = (owner: string, ...fields: string[]): Paths =>
  Object.fromEntries(fields.map((field) => [`${owner}.${field}`, `${owner}.personId`]));
const ofSubject = (...fields: string[]): Paths =>
  Object.fromEntries(fields.map((field) => [field, 'subject']));

const WORKER = ['name', 'phone', 'relativePhone', 'passportNumber', 'identityNumber', 'village', 'employer'];
const beforeAndAfter = (...fields: string[]): string[] =>
  fields.flatMap((field) => [`before.${field}`, `after.${field}`]);

const FIELDS: Record<EventType, Paths> = {
  ComplaintRegistered: {
    ...of('complainant', 'name', 'phone', 'email', 'address'),
    ...of('worker', ...WORKER),
    ...ofSubject('narrative'),
  },
  NoteAdded: ofSubject('text'),
  DocumentAttached: ofSubject('name', 'sha256'),
  DocumentScanned: {},
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
  MediationSettled: ofSubject('terms', 'aboveClaim'),
  MediationFailed: ofSubject('reason'),
  ConsultationOpened: ofSubject('question'),
  AdviceGiven: ofSubject('advice'),
  ConsultationFinished: ofSubject('result'),
  ClarificationOpened: ofSubject('parties.*'),
  StatementRecorded: ofSubject('by', 'statement'),
  MinutesRecorded: ofSubject('explanation', 'followUp', 'obstacles'),
  CommitmentMade: ofSubject('by', 'commitment'),
  CommitmentKept: ofSubject('proof'),
  CommitmentBroken: ofSubject('finding'),
  ClarificationFinished: ofSubject('result'),
  HearingRecorded: ofSubject('result'),
  InstalmentPaid: ofSubject('proof'),
  InstalmentForgone: ofSubject('reason'),
  RepatriationOpened: ofSubject('destination', 'reason'),
  RepatriationStepTaken: ofSubject('note'),
  RepatriationCostRecorded: {},
  InsuranceClaimOpened: ofSubject('policyNumber'),
  InsuranceClaimDecided: ofSubject('reason'),
  InsuranceClaimPaid: {},
  SanctionOpened: ofSubject('against', 'ground'),
  SanctionSent: {},
  SanctionAnswered: ofSubject('text'),
  ComplaintAmended: {
    ...of('complainant', ...beforeAndAfter('name', 'phone', 'email', 'address')),
    ...of('worker', ...beforeAndAfter(...WORKER)),
    ...ofSubject('narrative.before', 'narrative.after', 'reason'),
  },
  TaskAdded: ofSubject('task'),
  TaskAssigned: {},
  TaskFinished: ofSubject('result'),
  TaskCancelled: ofSubject('reason'),
  PaperReceived: ofSubject('note'),
  PaperWithdrawn: ofSubject('reason'),
  TrackPutOnHold: ofSubject('reason'),
  TrackResumed: ofSubject('reason'),
  TrackAbandoned: ofSubject('reason'),
  ResolutionProposed: ofSubject('summary'),
  ResolutionApproved: ofSubject('note'),
  ResolutionRejected: ofSubject('reason'),
  ComplaintClosed: {},
  ComplaintReopened: ofSubject('reason'),
  ComplaintWithdrawn: ofSubject('reason'),
  SatisfactionRecorded: ofSubject('remark'),
  PapersRequested: {},
  ComplainantToldUnsolvable: ofSubject('text'),
  ComplainantContacted: ofSubject('note'),
  ComplainantWarned: ofSubject('text'),
  ConsentRecorded: {},
  ConsentWithdrawn: {},
  ProcessingStopped: {},
  ClockStarted: {},
  ClockWarned: {},
  ClockBreached: {},
  ClockPaused: {},
  ClockResumed: {},
  ClockMoved: {},
  ClockMet: {},
  ClockCancelled: {},
  CaseOpenedOutOfScope: ofSubject('reason'),
  CaseOffered: ofSubject('reason'),
  CaseHandedOver: {},
  CaseOfferRefused: ofSubject('reason'),
  CaseOfferWithdrawn: {},
  CaseOfferTimedOut: {},
  ContactLogged: { ...of('caller', 'name', 'phone', 'email', 'relation'), ...ofSubject('notes') },
  PersonErased: {},
  PersonDataExported: {},
};

/** Where the events of complaints, contacts, staff and services keep personal text, and under whose key. */
export const personalFields: Record<string, Paths> = {
  ...FIELDS,
  ...staffPersonalFields,
  ...servicePersonalFields,
};
