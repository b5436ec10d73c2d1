import type { ComplaintEvent } from './complaint';
import type { ContactEvent } from './contact';
import type { EventMetadata } from './envelope';
import type { PersonEvent } from './person';

export type EventType = (ComplaintEvent | ContactEvent | PersonEvent)['type'];

/** Turns the data of one schema into that of the next. */
type Upcaster = (old: unknown) => unknown;

/** Per type the steps from each earlier schema to the next; the current schema is their number plus one. */
const UPCASTERS: Record<EventType, Upcaster[]> = {
  ComplaintRegistered: [],
  NoteAdded: [],
  DocumentAttached: [],
  DocumentScanned: [],
  ComplaintClassified: [],
  ComplaintAssigned: [],
  EmergencyRaised: [],
  EmergencyActionRecorded: [],
  EmergencyEnded: [],
  AdvocacyOpened: [],
  AdvocacyActionRecorded: [],
  AdvocacyFinished: [],
  MediationOpened: [],
  MediationSessionRecorded: [],
  MediationSettled: [],
  MediationFailed: [],
  ConsultationOpened: [],
  AdviceGiven: [],
  ConsultationFinished: [],
  ClarificationOpened: [],
  StatementRecorded: [],
  MinutesRecorded: [],
  CommitmentMade: [],
  CommitmentKept: [],
  CommitmentBroken: [],
  ClarificationFinished: [],
  HearingRecorded: [],
  InstalmentPaid: [],
  InstalmentForgone: [],
  RepatriationOpened: [],
  RepatriationStepTaken: [],
  RepatriationCostRecorded: [],
  InsuranceClaimOpened: [],
  InsuranceClaimDecided: [],
  InsuranceClaimPaid: [],
  SanctionOpened: [],
  SanctionSent: [],
  SanctionAnswered: [],
  ComplaintAmended: [],
  TaskAdded: [],
  TaskAssigned: [],
  TaskFinished: [],
  TaskCancelled: [],
  PaperReceived: [],
  PaperWithdrawn: [],
  TrackPutOnHold: [],
  TrackResumed: [],
  TrackAbandoned: [],
  ResolutionProposed: [],
  ResolutionApproved: [],
  ResolutionRejected: [],
  ComplaintClosed: [],
  ComplaintReopened: [],
  ComplaintWithdrawn: [],
  SatisfactionRecorded: [],
  PapersRequested: [],
  ComplainantToldUnsolvable: [],
  ComplainantContacted: [],
  ComplainantWarned: [],
  ConsentRecorded: [],
  ConsentWithdrawn: [],
  ProcessingStopped: [],
  ClockStarted: [],
  ClockWarned: [],
  ClockBreached: [],
  ClockPaused: [],
  ClockResumed: [],
  ClockMoved: [],
  ClockMet: [],
  ClockCancelled: [],
  CaseOpenedOutOfScope: [],
  CaseOffered: [],
  CaseHandedOver: [],
  CaseOfferRefused: [],
  CaseOfferWithdrawn: [],
  CaseOfferTimedOut: [],
  ContactLogged: [],
  PersonErased: [],
  PersonDataExported: [],
};

/** Every event type of complaints, contacts and persons. */
export const EVENT_TYPES = Object.keys(UPCASTERS) as EventType[];

const upcastersOf = (type: string): Upcaster[] =>
  Object.hasOwn(UPCASTERS, type) ? UPCASTERS[type as EventType] : [];

/** The schema in which an event of that type is stored today; 1 for a type of another room. */
export const schemaOf = (type: string): number => upcastersOf(type).length + 1;

/** Whether an event of a complaint or a contact can be understood here; a later version may have written it. */
export const isKnown = ({ type, metadata }: Pick<Versioned, 'type' | 'metadata'>): boolean =>
  Object.hasOwn(UPCASTERS, type) && metadata.schema <= schemaOf(type);

type Versioned = { type: string; data: unknown; metadata: EventMetadata };

/** The event in today's schema. */
export const upcast = <E extends Versioned>(event: E): E => upcastThrough(upcastersOf(event.type), event);

/** The event in the schema that the steps lead to. */
export function upcastThrough<E extends Versioned>(upcasters: Upcaster[], event: E): E {
  const steps = upcasters.slice(event.metadata.schema - 1);
  if (steps.length === 0) return event;
  const data = steps.reduce((old, step) => step(old), event.data);
  return { ...event, data, metadata: { ...event.metadata, schema: upcasters.length + 1 } };
}
