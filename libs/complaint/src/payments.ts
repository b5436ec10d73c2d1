import { cancelClocks, meetClocks } from './case-clocks';
import type { Mediation } from './mediation';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import { type Changes, type Deciders, liveTrack } from './tracks';
import type { Personal } from './vocabulary';

/** `dueOn` is a calendar day. */
export interface InstalmentGiven {
  amount: string;
  dueOn: string;
}
/** It is overdue where its clock is breached. */
export interface Instalment extends InstalmentGiven {
  clockId: string;
  status: 'due' | 'paid' | 'forgone';
  paidOn?: string;
}

/** `instalment`: 1 for the first. */
export type RecordInstalmentPaid = {
  type: 'RecordInstalmentPaid';
  data: { instalment: number; on: string; proof?: string };
};
export type InstalmentPaid = {
  type: 'InstalmentPaid';
  data: { instalment: number; on: string; proof?: Personal };
};

/** The worker no longer asks for it. */
export type ForgoInstalment = { type: 'ForgoInstalment'; data: { instalment: number; reason: string } };
export type InstalmentForgone = { type: 'InstalmentForgone'; data: { instalment: number; reason: Personal } };

export type PaymentCommand = RecordInstalmentPaid | ForgoInstalment;
export type PaymentEvent = InstalmentPaid | InstalmentForgone;

export const decidePayments: Deciders<PaymentCommand> = {
  RecordInstalmentPaid: (data, state, { at }) => [
    { type: 'InstalmentPaid', data },
    ...meetClocks('payment', clockOf(data, state), at),
  ],
  ForgoInstalment: (data, state, { at }) => [
    { type: 'InstalmentForgone', data },
    ...cancelClocks(clockOf(data, state), at),
  ],
};

/** The clock of an instalment that is still owed. */
function clockOf({ instalment }: { instalment: number }, state: Complaint) {
  const owed = liveTrack(state, 'mediation')?.mediation?.instalments?.[instalment - 1];
  if (owed?.status !== 'due') throw new Rejected('unknown_instalment', 'instalment');
  return state.clocks.filter(({ clockId }) => clockId === owed.clockId);
}

export const isOwed = ({ status }: Instalment): boolean => status === 'due';

const after = (part: Mediation, nth: number, change: Partial<Instalment>) => {
  const instalments = (part.instalments ?? []).map((instalment, index) =>
    index === nth - 1 ? { ...instalment, ...change } : instalment,
  );
  return { part: { ...part, instalments }, ends: instalments.length > 0 && !instalments.some(isOwed) };
};

export const paymentChanges: Changes<PaymentEvent, Mediation> = {
  InstalmentPaid: ({ instalment, on }, part) => after(part, instalment, { status: 'paid', paidOn: on }),
  InstalmentForgone: ({ instalment }, part) => after(part, instalment, { status: 'forgone' }),
};
