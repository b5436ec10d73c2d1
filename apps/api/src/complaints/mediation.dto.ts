import { Amount, Currency, Day, Line, Part, Text, Whole } from '../fields';

export class MediationBody {
  @Line({ least: 1, list: 20 }) parties: string[];
}

export class MediationSessionBody {
  @Day() heldOn: string;
  @Line({ least: 1, list: 50 }) attendance: string[];
  @Text({ max: 20_000 }) minutes: string;
}

export class InstalmentBody {
  @Amount() amount: string;
  @Day() dueOn: string;
}

export class SettlementBody {
  @Text() terms: string;
  @Amount({ optional: true, description: 'Claimed, in `currency`' }) claimed?: string;
  @Amount({ optional: true, description: 'Settled, in `currency`' }) settled?: string;
  @Currency({ optional: true, description: 'ISO 4217' }) currency?: string;
  @Text({ optional: true, description: 'Why more is settled than was claimed' }) aboveClaim?: string;
  @Part(() => InstalmentBody, { optional: true, list: 60, description: 'Add up to what is settled' })
  instalments?: InstalmentBody[];
}

export class MediationFailureBody {
  @Text() reason: string;
}

export class InstalmentPaidBody {
  @Whole({ min: 1, max: 60 }) instalment: number;
  @Day() on: string;
  @Text({ optional: true }) proof?: string;
}

export class InstalmentForgoneBody {
  @Whole({ min: 1, max: 60 }) instalment: number;
  @Text() reason: string;
}
