import type { Complainant, Worker } from './intake';
import type { Channel, ClockName, Outcome, Personal, Phase, Severity } from './vocabulary';

export interface Clock {
  clockId: string;
  clock: ClockName;
  status: 'running' | 'warned' | 'breached' | 'met' | 'cancelled';
  startedAt: string;
  warnAt: string;
  dueAt: string;
  limit: string;
  /** Set when met or cancelled. A breached clock runs on until it is met or cancelled; `breachedAt` stays. */
  endedAt?: string;
  warnedAt?: string;
  breachedAt?: string;
}

export interface Advocacy {
  status: 'open' | 'finished';
  goal: Personal;
  openedAt: string;
  actions: { at: string; by: string; action: Personal }[];
  result?: Personal;
}

export interface Mediation {
  status: 'open' | 'settled' | 'failed';
  parties: Personal[];
  openedAt: string;
  sessions: { heldOn: string; attendance: Personal[]; minutes: Personal }[];
  terms?: Personal;
  claimed?: string;
  settled?: string;
  currency?: string;
  failure?: Personal;
}

export interface Proposal {
  outcome: Outcome;
  summary: Personal;
  proposedBy: string;
  proposedAt: string;
}

/** The glass broken by one person, until it ends by itself. */
export interface Opening {
  staffId: string;
  reason: Personal;
  openedAt: string;
  until: string;
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
  advocacies: Advocacy[];
  mediations: Mediation[];
  notes: { at: string; by: string; text: Personal }[];
  proposal?: Proposal;
  outcome?: Outcome;
  closedAt?: string;
  reopenedTimes: number;
  clocks: Clock[];
  /** By whoever might not read it otherwise, oldest first. */
  openings?: Opening[];
}

/** `undefined`: nothing has happened yet. */
export type ComplaintState = Complaint | undefined;

export function phaseOf(state: Complaint): Phase;
export function phaseOf(state: ComplaintState): Phase | undefined;
export function phaseOf(state: ComplaintState): Phase | undefined {
  return state?.phase;
}
