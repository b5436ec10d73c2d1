import type { ComplaintEvent } from './complaint';
import type { ContactEvent } from './contact';
import type { EventMetadata } from './envelope';

export type EventType = (ComplaintEvent | ContactEvent)['type'];

/** Turns the data of one schema into that of the next. */
type Upcaster = (old: unknown) => unknown;

/** Per type the steps from each earlier schema to the next; the current schema is their number plus one. */
const UPCASTERS: Record<EventType, Upcaster[]> = {
  ComplaintRegistered: [],
  NoteAdded: [],
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
  ResolutionProposed: [],
  ResolutionApproved: [],
  ResolutionRejected: [],
  ComplaintClosed: [],
  ComplaintReopened: [],
  ClockStarted: [],
  ClockWarned: [],
  ClockBreached: [],
  ClockMet: [],
  ClockCancelled: [],
  CaseOpenedOutOfScope: [],
  ContactLogged: [],
};

/** Every event type of complaints and contacts. */
export const EVENT_TYPES = Object.keys(UPCASTERS) as EventType[];

const upcastersOf = (type: string): Upcaster[] =>
  Object.hasOwn(UPCASTERS, type) ? UPCASTERS[type as EventType] : [];

/** The schema in which an event of that type is stored today; 1 for a type of another room. */
export const schemaOf = (type: string): number => upcastersOf(type).length + 1;

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
