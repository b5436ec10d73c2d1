import { type Amount, amountFrom, amountIn, exceeds, sumOf } from './amount';
import { Rejected } from './rejected';
import { type Changes, type Deciders, liveTrack, recorded } from './tracks';
import type { Personal } from './vocabulary';

export const CLAIM_DECISIONS = ['granted', 'partly_granted', 'refused'] as const;
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number];

/** Amounts are decimal text in the claim's `currency` (ISO 4217). */
export type OpenInsuranceClaim = {
  type: 'OpenInsuranceClaim';
  data: { insurer: string; policyNumber?: string; claimed: string; currency: string };
};
export type InsuranceClaimOpened = {
  type: 'InsuranceClaimOpened';
  data: { insurer: string; policyNumber?: Personal; claimed: string; currency: string };
};

/** What is granted may be left out only where nothing is. `on` is a calendar day. */
export type DecideInsuranceClaim = {
  type: 'DecideInsuranceClaim';
  data: { decision: ClaimDecision; on: string; granted?: string; reason: string };
};
export type InsuranceClaimDecided = {
  type: 'InsuranceClaimDecided';
  data: { decision: ClaimDecision; on: string; granted?: string; reason: Personal };
};

export type PayInsuranceClaim = { type: 'PayInsuranceClaim'; data: { paid: string; on: string } };
export type InsuranceClaimPaid = { type: 'InsuranceClaimPaid'; data: { paid: string; on: string } };

export type InsuranceCommand = OpenInsuranceClaim | DecideInsuranceClaim | PayInsuranceClaim;
export type InsuranceEvent = InsuranceClaimOpened | InsuranceClaimDecided | InsuranceClaimPaid;

export type InsuranceClaim = InsuranceClaimOpened['data'] & {
  decision?: ClaimDecision;
  granted?: string;
  payments: InsuranceClaimPaid['data'][];
};

export const insurance: Deciders<InsuranceCommand> = {
  OpenInsuranceClaim: (data) => {
    amountIn(data, 'claimed');
    return [{ type: 'InsuranceClaimOpened', data }];
  },
  DecideInsuranceClaim: (data, state) => {
    const granted = amountIn(data, 'granted');
    const claimed = amountFrom(liveTrack(state, 'insurance')?.insurance?.claimed ?? '');
    if (!granted && data.decision !== 'refused') throw new Rejected('amount_missing', 'granted');
    if (granted && claimed && exceeds(granted, claimed))
      throw new Rejected('granted_exceeds_claimed', 'granted');
    return recorded('InsuranceClaimDecided')(data);
  },
  PayInsuranceClaim: (data, state) => {
    const claim = liveTrack(state, 'insurance')?.insurance;
    const paid = amountIn(data, 'paid');
    if (claim && paid && exceeds(sumOf([...paidOf(claim), paid]), grantedOf(claim)))
      throw new Rejected('paid_exceeds_granted', 'paid');
    return recorded('InsuranceClaimPaid')(data);
  },
};

const NOTHING: Amount = { units: 0n, places: 0 };
const grantedOf = ({ granted = '' }: InsuranceClaim): Amount => amountFrom(granted) ?? NOTHING;
const paidOf = ({ payments }: InsuranceClaim): Amount[] =>
  payments.map(({ paid }) => amountFrom(paid) ?? NOTHING);

export const insuranceChanges: Changes<InsuranceEvent, InsuranceClaim> = {
  InsuranceClaimOpened: (data) => ({ part: { ...data, payments: [] } }),
  InsuranceClaimDecided: ({ decision, granted }, part) => ({
    part: { ...part, decision, ...(granted !== undefined && { granted }) },
    ...(decision === 'refused' && { outcome: 'refused', ends: true }),
  }),
  InsuranceClaimPaid: (payment, before) => {
    const part = { ...before, payments: [...before.payments, payment] };
    const isAll = !exceeds(grantedOf(part), sumOf(paidOf(part)));
    return { part, ...(isAll && { outcome: 'paid', ends: true }) };
  },
};
