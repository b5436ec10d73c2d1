import { Text } from '../fields';

export class AdvocacyBody {
  @Text() goal: string;
}

export class AdvocacyActionBody {
  @Text() action: string;
}

export class AdvocacyResultBody {
  @Text() result: string;
}
