export {
  type Channel,
  CHANNELS,
  CLOCK_NAMES,
  CONSENT_MEANS,
  CONSENT_SCOPES,
  type ConsentMeans,
  type ConsentScope,
  type PolicyClock,
  POLICY_CLOCKS,
  type ClockName,
  type ComplainantKind,
  COMPLAINANT_KINDS,
  type Closing,
  CLOSINGS,
  type Outcome,
  OUTCOMES,
  CONSENT_PARTIES,
  type ConsentParty,
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
  TRACK_KINDS,
  TRACK_OUTCOMES,
  TRACK_STATUSES,
  type TrackKind,
  type TrackOutcome,
} from './vocabulary';
export { Rejected, REJECTION_REASONS, type RejectionReason } from './rejected';
export { type ComplaintCommand, type ComplaintEvent, decide, type OfficerCommand } from './complaint';
export { complaintDecider } from './complaint-decider';
export {
  type CaseDocument,
  type Clock,
  type Complaint,
  type ComplaintState,
  type Consent,
  type Offer,
  type Opening,
  phaseOf,
  type Proposal,
} from './state';
export type { Actor, EventMetadata, Recorded, Submitted } from './envelope';
export { type Duty, duties } from './duties';
export type { AttachDocument, DocumentAttached, Scan } from './documents';
export { evolve } from './evolve';
export { simulate, type SimulatedCase, simulatedUntil } from './simulate';
export { offerDueAt } from './handover';
export { requiredPapers } from './papers';
export type { Task } from './tasks';
export { liveTrack, type Track, type TrackEntry } from './tracks';
export { REPATRIATION_STEPS, type RepatriationStep, PAYERS, type Payer } from './repatriation';
export { CLAIM_DECISIONS, type ClaimDecision } from './insurance';
export { SANCTION_ANSWERS, type SanctionAnswer } from './sanction';
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
