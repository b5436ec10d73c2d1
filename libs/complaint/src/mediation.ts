import { type Amount, amountFrom, exceeds } from './amount';
import type { When } from './circumstances';
import { Rejected } from './rejected';
import type { Complaint, Mediation } from './state';
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

export type MediationCommand = OpenMediation | RecordMediationSession | SettleMediation | FailMediation;
export type MediationEvent = MediationOpened | MediationSessionRecorded | MediationSettled | MediationFailed;

export function decideMediation(command: MediationCommand): MediationEvent[] {
  switch (command.type) {
    case 'OpenMediation':
      return [{ type: 'MediationOpened', data: { parties: command.data.parties } }];
    case 'RecordMediationSession':
      return [{ type: 'MediationSessionRecorded', data: { ...command.data } }];
    case 'SettleMediation':
      return settle(command.data);
    case 'FailMediation':
      return [{ type: 'MediationFailed', data: { reason: command.data.reason } }];
  }
}

function settle(data: SettleMediation['data']): MediationEvent[] {
  const claimed = amountAt('claimed', data);
  const settled = amountAt('settled', data);
  if (claimed && settled && exceeds(settled, claimed))
    throw new Rejected('settled_exceeds_claimed', 'settled');
  return [{ type: 'MediationSettled', data: { ...data } }];
}

function amountAt(
  field: 'claimed' | 'settled',
  { [field]: text }: SettleMediation['data'],
): Amount | undefined {
  if (text === undefined) return undefined;
  const amount = amountFrom(text);
  if (!amount) throw new Rejected('malformed_amount', field);
  return amount;
}

export function evolveMediation(state: Complaint, event: MediationEvent, { at }: When): Complaint {
  switch (event.type) {
    case 'MediationOpened': {
      const opened: Mediation = { status: 'open', parties: event.data.parties, openedAt: at, sessions: [] };
      return { ...state, mediations: [...state.mediations, opened] };
    }
    case 'MediationSessionRecorded':
      return withOpen(state, (mediation) => ({
        ...mediation,
        sessions: [...mediation.sessions, event.data],
      }));
    case 'MediationSettled':
      return withOpen(state, (mediation) => ({ ...mediation, ...event.data, status: 'settled' }));
    case 'MediationFailed':
      return withOpen(state, (mediation) => ({ ...mediation, status: 'failed', failure: event.data.reason }));
  }
}

const withOpen = (state: Complaint, change: (open: Mediation) => Mediation): Complaint => ({
  ...state,
  mediations: state.mediations.map((mediation) =>
    mediation.status === 'open' ? change(mediation) : mediation,
  ),
});
