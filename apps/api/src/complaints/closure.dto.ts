import { OUTCOMES, type Outcome } from '@suaka/complaint';
import { Choice, Text } from '../fields';

export class ProposalBody {
  @Choice('Outcome', OUTCOMES) outcome: Outcome;
  @Text() summary: string;
}

export class ApprovalBody {
  @Text({ optional: true }) note?: string;
}

export class ReasonBody {
  @Text() reason: string;
}
