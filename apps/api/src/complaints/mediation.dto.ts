import { Amount, Currency, Day, Line, Text } from '../fields';

export class MediationBody {
  @Line({ least: 1, list: 20 }) parties: string[];
}

export class MediationSessionBody {
  @Day() heldOn: string;
  @Line({ least: 1, list: 50 }) attendance: string[];
  @Text({ max: 20_000 }) minutes: string;
}

export class SettlementBody {
  @Text() terms: string;
  @Amount({ optional: true, description: 'Claimed, in `currency`' }) claimed?: string;
  @Amount({ optional: true, description: 'Settled, in `currency`' }) settled?: string;
  @Currency({ optional: true, description: 'ISO 4217' }) currency?: string;
}

export class MediationFailureBody {
  @Text() reason: string;
}
