import { Day, Line, Text } from '../fields';

export class ClarificationBody {
  @Line({ least: 1, list: 20 }) parties: string[];
}

export class StatementBody {
  @Line() by: string;
  @Day() on: string;
  @Text({ max: 20_000 }) statement: string;
}

export class MinutesBody {
  @Line({ max: 80, description: 'Number of the minutes' }) number: string;
  @Day() on: string;
  @Text() explanation: string;
  @Text() followUp: string;
  @Text({ optional: true }) obstacles?: string;
}

export class CommitmentBody {
  @Line({ description: 'The party that commits itself' }) by: string;
  @Text() commitment: string;
}

export class CommitmentProofBody {
  @Text() proof: string;
}

export class CommitmentFindingBody {
  @Text() finding: string;
}

export class ClarificationResultBody {
  @Text() result: string;
}
