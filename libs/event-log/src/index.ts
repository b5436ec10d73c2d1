export { connectEventLog, type EventLogOptions } from './connect-event-log';
export { decideAndAppend, type Decision } from './decide-and-append';
export { type Directory, openDirectory, type Reference } from './directory';
export type { Decider, PersonalFields } from './decider';
export { Conflict, LogUnavailable } from './errors';
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
