export { connectEventLog, type EventLogOptions } from './connect-event-log';
export { decideAndAppend, type Decision } from './decide-and-append';
export { Histories } from './histories';
export type { Decider, PersonalFields } from './decider';
export { Conflict, LogUnavailable, UnknownEvent } from './errors';
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
