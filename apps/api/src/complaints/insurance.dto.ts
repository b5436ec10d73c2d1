import { CLAIM_DECISIONS, type ClaimDecision } from '@suaka/complaint';
import { Amount, Choice, Currency, Day, Line, Text } from '../fields';

export class InsuranceClaimBody {
  @Line() insurer: string;
  @Line({ optional: true, max: 80 }) policyNumber?: string;
  @Amount() claimed: string;
  @Currency() currency: string;
}

export class InsuranceDecisionBody {
  @Choice('ClaimDecision', CLAIM_DECISIONS) decision: ClaimDecision;
  @Day() on: string;
  @Amount({ optional: true, description: 'Needed unless refused' }) granted?: string;
  @Text() reason: string;
}

export class InsurancePaymentBody {
  @Amount() paid: string;
  @Day() on: string;
}
