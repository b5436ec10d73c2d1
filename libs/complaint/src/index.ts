export {
  type Channel,
  CHANNELS,
  CLOCK_NAMES,
  type ClockName,
  type ComplainantKind,
  COMPLAINANT_KINDS,
  type Outcome,
  OUTCOMES,
  type Personal,
  type Phase,
  type Party,
  PARTY_KINDS,
  PHASES,
  type Placement,
  PLACEMENTS,
  SEVERITIES,
  type Severity,
  WAIT_REASONS,
  type WaitReason,
} from './vocabulary';
export { Rejected, REJECTION_REASONS, type RejectionReason } from './rejected';
export { type ComplaintCommand, type ComplaintEvent, decide, type OfficerCommand } from './complaint';
export { complaintDecider } from './complaint-decider';
export {
  type Advocacy,
  type CaseDocument,
  type Clock,
  type Complaint,
  type ComplaintState,
  type Mediation,
  phaseOf,
  type Proposal,
} from './state';
export type { Actor, EventMetadata, Recorded, Submitted } from './envelope';
export { type Duty, duties } from './duties';
export type { AttachDocument, DocumentAttached, Scan } from './documents';
export { evolve } from './evolve';
export { simulate, type SimulatedCase, simulatedUntil } from './simulate';
export { allowedCommands } from './steps';
export { EVENT_TYPES, type EventType, schemaOf, upcast, isKnown } from './upcast';
export { waitingOf } from './waiting';
export { type WaitedOn, whoseClock } from './whose-clock';
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
