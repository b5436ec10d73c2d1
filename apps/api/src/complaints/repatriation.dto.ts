import { PAYERS, type Payer, REPATRIATION_STEPS, type RepatriationStep } from '@suaka/complaint';
import { Amount, Choice, Currency, Day, Line, Text } from '../fields';

export class RepatriationBody {
  @Line({ description: 'Where the worker is brought' }) destination: string;
  @Text() reason: string;
}

export class RepatriationStepBody {
  @Choice('RepatriationStep', REPATRIATION_STEPS) step: RepatriationStep;
  @Day() on: string;
  @Text({ optional: true }) note?: string;
}

export class RepatriationCostBody {
  @Line() item: string;
  @Amount() amount: string;
  @Currency() currency: string;
  @Choice('Payer', PAYERS) payer: Payer;
}
