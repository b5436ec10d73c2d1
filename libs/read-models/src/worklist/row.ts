import type { Channel, Outcome, Phase, Severity } from '@suaka/complaint';

/** What a supervisor sees of a complaint at a glance. */
export interface WorklistItem {
  complaintId: string;
  ticketNumber: string;
  phase: Phase;
  severity: Severity | null;
  /** The main category; before classification the first one reported. */
  mainCategory: string | null;
  officeId: string;
  handlerId: string | null;
  complainantName: string | null;
  workerName: string | null;
  country: string | null;
  channel: Channel;
  emergency: 'raised' | 'acted_on' | 'ended' | null;
  /** Breached clocks that have not ended. */
  overdue: number;
  /** Earliest limit of a clock that runs; in the past where it is breached. */
  nextDueAt: string | null;
  registeredAt: string;
  updatedAt: string;
  revision: string;
  closedAt: string | null;
  outcome: Outcome | null;
}

export interface WorklistRow extends WorklistItem {
  /** 0 emergency without action, 1 emergency acted on, 2 open with a clock, 3 open without, 4 closed. */
  urgency: number;
  /** Order within an urgency, lowest first: milliseconds of the due instant, of registration, or minus those of closure. */
  rank: string;
  searchText: string;
  offeredTo: string | null;
  formerOffices: string[];
}
