import type { Personal } from './vocabulary';

export type OpenMediation = { type: 'OpenMediation'; data: { parties: string[] } };
export type MediationOpened = { type: 'MediationOpened'; data: { parties: Personal[] } };

export type RecordMediationSession = {
  type: 'RecordMediationSession';
  /** heldOn: calendar day, YYYY-MM-DD. */
  data: { heldOn: string; attendance: string[]; minutes: string };
};
export type MediationSessionRecorded = {
  type: 'MediationSessionRecorded';
  data: { heldOn: string; attendance: Personal[]; minutes: Personal };
};

/** Amounts are decimal text in `currency` (ISO 4217). */
export type SettleMediation = {
  type: 'SettleMediation';
  data: { terms: string; claimed?: string; settled?: string; currency?: string };
};
export type MediationSettled = {
  type: 'MediationSettled';
  data: { terms: Personal; claimed?: string; settled?: string; currency?: string };
};

export type FailMediation = { type: 'FailMediation'; data: { reason: string } };
export type MediationFailed = { type: 'MediationFailed'; data: { reason: Personal } };
