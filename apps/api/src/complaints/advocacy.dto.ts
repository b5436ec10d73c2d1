import { Day, Line, Text } from '../fields';

export class AdvocacyBody {
  @Text() goal: string;
}

export class AdvocacyActionBody {
  @Text() action: string;
}

/** The same court and day again completes it. */
export class HearingBody {
  @Line() court: string;
  @Day() on: string;
  @Text({ optional: true }) result?: string;
}

export class AdvocacyResultBody {
  @Text() result: string;
}
