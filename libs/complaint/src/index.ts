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
  type Mediation,
  type Opening,
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
