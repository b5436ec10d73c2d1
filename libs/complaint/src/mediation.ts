import { cancelClocks } from './case-clocks';
import {
  decidePayments,
  type Instalment,
  type InstalmentGiven,
  paymentChanges,
  type PaymentCommand,
  type PaymentEvent,
} from './payments';
import { settle } from './settlement';
import { type Changes, type Deciders, recorded } from './tracks';
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

/** Amounts are decimal text in `currency` (ISO 4217); more is settled than claimed only where `aboveClaim` says why. */
export type SettleMediation = {
  type: 'SettleMediation';
  data: {
    terms: string;
    claimed?: string;
    settled?: string;
    currency?: string;
    aboveClaim?: string;
    instalments?: InstalmentGiven[];
  };
};
/** With instalments the track goes on until each is paid or forgone. */
export type MediationSettled = {
  type: 'MediationSettled';
  data: {
    terms: Personal;
    claimed?: string;
    settled?: string;
    currency?: string;
    aboveClaim?: Personal;
    instalments?: (InstalmentGiven & { clockId: string })[];
  };
};

export type FailMediation = { type: 'FailMediation'; data: { reason: string } };
export type MediationFailed = { type: 'MediationFailed'; data: { reason: Personal } };

export type MediationCommand =
  OpenMediation | RecordMediationSession | SettleMediation | FailMediation | PaymentCommand;
export type MediationEvent =
  MediationOpened | MediationSessionRecorded | MediationSettled | MediationFailed | PaymentEvent;

export interface Mediation {
  parties: Personal[];
  sessions: number;
  terms?: Personal;
  claimed?: string;
  settled?: string;
  currency?: string;
  aboveClaim?: Personal;
  instalments?: Instalment[];
}

export const mediation: Deciders<MediationCommand> = {
  OpenMediation: recorded('MediationOpened'),
  RecordMediationSession: recorded('MediationSessionRecorded'),
  SettleMediation: settle,
  FailMediation: (data, { clocks }, { at }) => [
    { type: 'MediationFailed', data },
    ...cancelClocks(clocks, at, 'payment'),
  ],
  ...decidePayments,
};

export const mediationChanges: Changes<MediationEvent, Mediation> = {
  MediationOpened: ({ parties }) => ({ part: { parties, sessions: 0 } }),
  MediationSessionRecorded: (_, part) => ({ part: { ...part, sessions: part.sessions + 1 } }),
  MediationSettled: ({ instalments, ...data }, part) => ({
    part: {
      ...part,
      ...data,
      ...(instalments && { instalments: instalments.map((each) => ({ ...each, status: 'due' as const })) }),
    },
    outcome: 'settled',
    ends: !instalments?.length,
  }),
  MediationFailed: () => ({ outcome: 'failed', ends: true }),
  ...paymentChanges,
};
