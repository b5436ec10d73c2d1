import { cancelClocks, meetClocks, startClock } from './case-clocks';
import { type Changes, type Deciders, recorded } from './tracks';
import type { Personal } from './vocabulary';

export type OpenClarification = { type: 'OpenClarification'; data: { parties: string[] } };
/** `round`: the first or the second clarification. */
export type ClarificationOpened = {
  type: 'ClarificationOpened';
  data: { round: number; parties: Personal[] };
};

/** What a party declared and signed; `on` is a calendar day. */
export type RecordStatement = {
  type: 'RecordStatement';
  data: { by: string; on: string; statement: string };
};
export type StatementRecorded = {
  type: 'StatementRecorded';
  data: { by: Personal; on: string; statement: Personal };
};

/** The berita acara. */
export type RecordMinutes = {
  type: 'RecordMinutes';
  data: { number: string; on: string; explanation: string; followUp: string; obstacles?: string };
};
export type MinutesRecorded = {
  type: 'MinutesRecorded';
  data: { number: string; on: string; explanation: Personal; followUp: Personal; obstacles?: Personal };
};

export type MakeCommitment = { type: 'MakeCommitment'; data: { by: string; commitment: string } };
export type CommitmentMade = { type: 'CommitmentMade'; data: { by: Personal; commitment: Personal } };
export type KeepCommitment = { type: 'KeepCommitment'; data: { proof: string } };
export type CommitmentKept = { type: 'CommitmentKept'; data: { proof: Personal } };
export type BreakCommitment = { type: 'BreakCommitment'; data: { finding: string } };
export type CommitmentBroken = { type: 'CommitmentBroken'; data: { finding: Personal } };

export type FinishClarification = { type: 'FinishClarification'; data: { result: string } };
export type ClarificationFinished = { type: 'ClarificationFinished'; data: { result: Personal } };

export type ClarificationCommand =
  | OpenClarification
  | RecordStatement
  | RecordMinutes
  | MakeCommitment
  | KeepCommitment
  | BreakCommitment
  | FinishClarification;
export type ClarificationEvent =
  | ClarificationOpened
  | StatementRecorded
  | MinutesRecorded
  | CommitmentMade
  | CommitmentKept
  | CommitmentBroken
  | ClarificationFinished;

export interface Clarification {
  round: number;
  parties: Personal[];
  statements: number;
  minutes: number;
  commitment?: { by: Personal; commitment: Personal; status: 'pending' | 'kept' | 'broken' };
}

export const clarification: Deciders<ClarificationCommand> = {
  OpenClarification: ({ parties }, { tracks }) => {
    const round = tracks.filter(({ kind }) => kind === 'clarification').length + 1;
    return [{ type: 'ClarificationOpened', data: { round, parties } }];
  },
  RecordStatement: recorded('StatementRecorded'),
  RecordMinutes: recorded('MinutesRecorded'),
  MakeCommitment: (data, state, asked) => [
    { type: 'CommitmentMade', data },
    startClock('commitment', state, asked),
  ],
  KeepCommitment: (data, { clocks }, { at }) => [
    { type: 'CommitmentKept', data },
    ...meetClocks('commitment', clocks, at),
  ],
  BreakCommitment: (data, { clocks }, { at }) => [
    { type: 'CommitmentBroken', data },
    ...cancelClocks(clocks, at, 'commitment'),
  ],
  FinishClarification: recorded('ClarificationFinished'),
};

const judged = (part: Clarification, status: 'kept' | 'broken'): Clarification => ({
  ...part,
  ...(part.commitment && { commitment: { ...part.commitment, status } }),
});

export const clarificationChanges: Changes<ClarificationEvent, Clarification> = {
  ClarificationOpened: (data) => ({ part: { ...data, statements: 0, minutes: 0 } }),
  StatementRecorded: (_, part) => ({ part: { ...part, statements: part.statements + 1 } }),
  MinutesRecorded: (_, part) => ({ part: { ...part, minutes: part.minutes + 1 } }),
  CommitmentMade: (data, part) => ({ part: { ...part, commitment: { ...data, status: 'pending' } } }),
  CommitmentKept: (_, part) => ({ part: judged(part, 'kept'), outcome: 'commitment_kept', ends: true }),
  CommitmentBroken: (_, part) => ({ part: judged(part, 'broken'), outcome: 'commitment_broken', ends: true }),
  ClarificationFinished: () => ({ outcome: 'no_commitment', ends: true }),
};
