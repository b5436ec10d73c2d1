import { type Changes, type Deciders, recorded } from './tracks';
import type { Personal } from './vocabulary';

export type OpenAdvocacy = { type: 'OpenAdvocacy'; data: { goal: string } };
export type AdvocacyOpened = { type: 'AdvocacyOpened'; data: { goal: Personal } };

export type RecordAdvocacyAction = { type: 'RecordAdvocacyAction'; data: { action: string } };
export type AdvocacyActionRecorded = { type: 'AdvocacyActionRecorded'; data: { action: Personal } };

/** A day in court, past or to come; `on` is a calendar day. The same court and day again completes it. */
export type RecordHearing = { type: 'RecordHearing'; data: { court: string; on: string; result?: string } };
export type HearingRecorded = {
  type: 'HearingRecorded';
  data: { court: string; on: string; result?: Personal };
};

export type FinishAdvocacy = { type: 'FinishAdvocacy'; data: { result: string } };
export type AdvocacyFinished = { type: 'AdvocacyFinished'; data: { result: Personal } };

export type AdvocacyCommand = OpenAdvocacy | RecordAdvocacyAction | RecordHearing | FinishAdvocacy;
export type AdvocacyEvent = AdvocacyOpened | AdvocacyActionRecorded | HearingRecorded | AdvocacyFinished;

export interface Advocacy {
  goal: Personal;
  hearings: HearingRecorded['data'][];
}

export const advocacy: Deciders<AdvocacyCommand> = {
  OpenAdvocacy: recorded('AdvocacyOpened'),
  RecordAdvocacyAction: recorded('AdvocacyActionRecorded'),
  RecordHearing: recorded('HearingRecorded'),
  FinishAdvocacy: recorded('AdvocacyFinished'),
};

export const advocacyChanges: Changes<AdvocacyEvent, Advocacy> = {
  AdvocacyOpened: ({ goal }) => ({ part: { goal, hearings: [] } }),
  AdvocacyActionRecorded: () => ({}),
  HearingRecorded: (hearing, part) => ({
    part: { ...part, hearings: [...part.hearings.filter((other) => !isSame(other, hearing)), hearing] },
  }),
  AdvocacyFinished: () => ({ outcome: 'finished', ends: true }),
};

const isSame = (a: HearingRecorded['data'], b: HearingRecorded['data']): boolean =>
  a.court === b.court && a.on === b.on;
