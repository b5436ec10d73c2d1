import type { Personal } from './vocabulary';

export type OpenAdvocacy = { type: 'OpenAdvocacy'; data: { goal: string } };
export type AdvocacyOpened = { type: 'AdvocacyOpened'; data: { goal: Personal } };

export type RecordAdvocacyAction = { type: 'RecordAdvocacyAction'; data: { action: string } };
export type AdvocacyActionRecorded = { type: 'AdvocacyActionRecorded'; data: { action: Personal } };

export type FinishAdvocacy = { type: 'FinishAdvocacy'; data: { result: string } };
export type AdvocacyFinished = { type: 'AdvocacyFinished'; data: { result: Personal } };
