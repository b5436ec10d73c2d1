import type {
  Channel,
  Closing,
  ClockName,
  ConsentMeans,
  ConsentParty,
  ConsentScope,
  Outcome,
  Party,
  Personal,
  Phase,
  Severity,
  WaitReason,
} from './vocabulary';
import type { DocumentAttached } from './documents';
import type { Task } from './tasks';
import type { Track } from './tracks';
import type { Complainant, Worker } from './intake';
import type { RunningClock } from '@suaka/clocks';

/** What a clock is counted by from its start until it is moved. */
export interface CountedBy {
  timeZone: string;
  workingWeekdays: number[];
  /** From the clock's start on. */
  holidays: string[];
  warnShare: number;
}

export interface Waiting {
  since: string;
  reason: WaitReason;
  waitsOn: Party;
}

export interface Clock {
  clockId: string;
  clock: ClockName;
  status: 'running' | 'warned' | 'paused' | 'breached' | 'met' | 'cancelled';
  startedAt: string;
  warnAt: string;
  dueAt: string;
  limit: string;
  calendarVersion?: string;
  /** Absent in clocks of before it was kept. */
  countedBy?: CountedBy;
  /** Running since; absent while paused. */
  runningSince?: string;
  /** Counted in the finished runs, in the unit of the limit. */
  elapsed?: number;
  runs?: RunningClock['runs'];
  paused?: Waiting;
  /** Set when met or cancelled. A breached clock runs on until it is met or cancelled; `breachedAt` stays. */
  endedAt?: string;
  warnedAt?: string;
  breachedAt?: string;
}

export interface Proposal {
  outcome: Outcome;
  summary: Personal;
  proposedBy: string;
  proposedAt: string;
}

/** A paper, picture or recording of the case; versions are documents of their own and stay. */
export type CaseDocument = DocumentAttached['data'] & {
  /** From 1. */
  version: number;
  attachedAt: string;
  attachedBy: string;
};
/** Without `givenAt` it was never recorded, only withdrawn. */
export interface Consent {
  party: ConsentParty;
  means?: ConsentMeans;
  scopes?: ConsentScope[];
  givenAt?: string;
  withdrawnAt?: string;
}

/** The glass broken by one person, until it ends by itself. */
export interface Opening {
  staffId: string;
  reason: Personal;
  openedAt: string;
  until: string;
}

/** The case offered to another office, until that is answered or ends by itself. */
export interface Offer {
  officeId: string;
  reason: Personal;
  offeredAt: string;
  offeredBy: string;
}

/** A complaint as its events so far leave it. Instants are ISO 8601 in UTC, people are staff ids. */
export interface Complaint {
  ticketNumber: string;
  contactId?: string;
  channel: Channel;
  officeId: string;
  /** The office that it was meant for, where its deputy has it. */
  intendedOfficeId?: string;
  phase: Phase;
  complainant: Complainant;
  worker: Worker;
  narrative: Personal;
  /** As heard at intake, before classification. */
  reportedCategories: string[];
  mainCategory?: string;
  furtherCategories: string[];
  severity?: Severity;
  registeredAt: string;
  registeredBy: string;
  handlerId?: string;
  emergency?: {
    status: 'raised' | 'acted_on' | 'ended';
    raisedAt: string;
    reason: Personal;
    actions: { at: string; by: string; action: Personal }[];
  };
  /** In the order in which they were opened. */
  tracks: Track[];
  tasks: Task[];
  /** Received so far; `on` is the day that they came. */
  papers: { paper: string; on: string; at: string; by: string }[];
  notes: { at: string; by: string; text: Personal }[];
  documents: CaseDocument[];
  proposal?: Proposal;
  outcome?: Outcome;
  closedAt?: string;
  reopenedTimes: number;
  /** What the complainant was last asked for. */
  requestedPapers?: string[];
  /** Of an administrative closing, since the complainant was last heard from. */
  warnings?: { closing: Closing; clockId: string; at: string }[];
  /** Of the complainant with what came of the case, 1 to 5. */
  satisfaction?: { score: number; remark?: Personal; at: string; by: string };
  /** By party; absent where nothing was said. */
  consents?: Consent[];
  /** Since then the case is only brought to its end. */
  restrictedAt?: string;
  clocks: Clock[];
  /** By whoever might not read it otherwise, oldest first. */
  openings?: Opening[];
  offer?: Offer;
  /** Those that handed it over, which go on reading. */
  formerOffices?: string[];
}

/** `undefined`: nothing has happened yet. */
export type ComplaintState = Complaint | undefined;

export function phaseOf(state: Complaint): Phase;
export function phaseOf(state: ComplaintState): Phase | undefined;
export function phaseOf(state: ComplaintState): Phase | undefined {
  return state?.phase;
}
