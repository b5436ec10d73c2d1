export * from './vocabulary';
export * from './rejected';
export { type ComplaintCommand, type ComplaintEvent, decide, type OfficerCommand } from './complaint';
export { complaintDecider } from './complaint-decider';
export * from './state';
export * from './envelope';
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
