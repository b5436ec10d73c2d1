export { connectEventLog, type EventLogOptions } from './connect-event-log';
export { decideAndAppend, type Decision } from './decide-and-append';
export { Histories } from './histories';
export { type Directory, openDirectory, type Reference } from './directory';
export type { Decider, PersonalFields } from './decider';
export { Conflict, LogUnavailable, UnknownEvent } from './errors';
export { findErased } from './find-erased';
export { onlyOf } from './only-of';
export { personsIn } from './persons-in';
export type {
  AnyRecorded,
  Appended,
  EventBatch,
  EventLog,
  LogMessage,
  NewEvent,
  ReadAllOptions,
  SubscribeOptions,
} from './event-log';
