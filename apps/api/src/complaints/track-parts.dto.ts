import { CLAIM_DECISIONS, PAYERS, REPATRIATION_STEPS } from '@suaka/complaint';
import { Amount, Choice, Code, Currency, Day, Line, Part, Text, Whole } from '../fields';

const erased = { nullable: true };
const erasable = { optional: true, nullable: true };
const optional = { optional: true };
const counted = { min: 0, max: 10_000 };

export class ConsultationShown {
  @Text(erased) question: string | null;
}

export class CommitmentShown {
  @Line(erased) by: string | null;
  @Text(erased) commitment: string | null;
  @Choice('CommitmentStatus', ['pending', 'kept', 'broken']) status: string;
}

export class ClarificationShown {
  @Whole({ min: 1, max: 2 }) round: number;
  @Line({ ...erased, list: 20 }) parties: (string | null)[];
  @Whole(counted) statements: number;
  @Whole(counted) minutes: number;
  @Part(() => CommitmentShown, optional) commitment?: CommitmentShown;
}

export class InstalmentShown {
  @Amount() amount: string;
  @Day() dueOn: string;
  @Code({ description: 'Its clock, by which it is overdue' }) clockId: string;
  @Choice('InstalmentStatus', ['due', 'paid', 'forgone']) status: string;
  @Day(optional) paidOn?: string;
}

export class MediationShown {
  @Line({ ...erased, list: 20 }) parties: (string | null)[];
  @Whole(counted) sessions: number;
  @Text(erasable) terms?: string | null;
  @Amount(optional) claimed?: string;
  @Amount(optional) settled?: string;
  @Currency(optional) currency?: string;
  @Text(erasable) aboveClaim?: string | null;
  @Part(() => InstalmentShown, { optional: true, list: 60 }) instalments?: InstalmentShown[];
}

export class HearingShown {
  @Line() court: string;
  @Day() on: string;
  @Text(erasable) result?: string | null;
}

export class AdvocacyShown {
  @Text(erased) goal: string | null;
  @Part(() => HearingShown, { list: 1000 }) hearings: HearingShown[];
}

export class RepatriationStepShown {
  @Choice('RepatriationStep', REPATRIATION_STEPS) step: string;
  @Day() on: string;
}

export class RepatriationCostShown {
  @Line() item: string;
  @Amount() amount: string;
  @Currency() currency: string;
  @Choice('Payer', PAYERS) payer: string;
}

export class RepatriationShown {
  @Line(erased) destination: string | null;
  @Text(erased) reason: string | null;
  @Part(() => RepatriationStepShown, { list: 5 }) steps: RepatriationStepShown[];
  @Part(() => RepatriationCostShown, { list: 1000 }) costs: RepatriationCostShown[];
}

export class InsurancePaymentShown {
  @Amount() paid: string;
  @Day() on: string;
}

export class InsuranceShown {
  @Line() insurer: string;
  @Line(erasable) policyNumber?: string | null;
  @Amount() claimed: string;
  @Currency() currency: string;
  @Choice('ClaimDecision', CLAIM_DECISIONS, optional) decision?: string;
  @Amount(optional) granted?: string;
  @Part(() => InsurancePaymentShown, { list: 1000 }) payments: InsurancePaymentShown[];
}

export class SanctionLetterShown {
  @Line() number: string;
  @Day() on: string;
}

export class SanctionShown {
  @Line() recipient: string;
  @Line(erased) against: string | null;
  @Text(erased) ground: string | null;
  @Part(() => SanctionLetterShown, optional) sent?: SanctionLetterShown;
}
