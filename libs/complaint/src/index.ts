export {
  type Channel,
  CHANNELS,
  CLOCK_NAMES,
  CONSENT_MEANS,
  CONSENT_SCOPES,
  type ConsentMeans,
  type ConsentScope,
  type ClockName,
  type ComplainantKind,
  COMPLAINANT_KINDS,
  type Outcome,
  OUTCOMES,
  PARTIES,
  type Party,
  type Personal,
  type Phase,
  PHASES,
  type Placement,
  PLACEMENTS,
  SEVERITIES,
  type Severity,
} from './vocabulary';
export { Rejected, REJECTION_REASONS, type RejectionReason } from './rejected';
export { type ComplaintCommand, type ComplaintEvent, decide, type OfficerCommand } from './complaint';
export { complaintDecider } from './complaint-decider';
export {
  type Advocacy,
  type Clock,
  type Complaint,
  type ComplaintState,
  type Consent,
  type Mediation,
  phaseOf,
  type Proposal,
} from './state';
export type { Actor, EventMetadata, Recorded, Submitted } from './envelope';
export { type Duty, duties } from './duties';
export { evolve } from './evolve';
export { allowedCommands } from './steps';
export { EVENT_TYPES, type EventType, schemaOf, upcast } from './upcast';
export { personalFields } from './personal-fields';
export {
  type Caller,
  type Contact,
  type ContactCommand,
  contactDecider,
  type ContactEvent,
  type ContactLogged,
  type ContactState,
  type LogContact,
} from './contact';
export type { Complainant, ComplaintRegistered, RegisterComplaint, Worker } from './intake';
export {
  allowedOfPerson,
  type Holdings,
  evolvePerson,
  LEGAL_BASES,
  type LegalBasis,
  type PersonCommand,
  personDecider,
  type PersonDataExported,
  type PersonErased,
  type PersonEvent,
  type PersonState,
  streamsOf,
} from './person';
