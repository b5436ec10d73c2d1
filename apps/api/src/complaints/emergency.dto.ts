import { Text } from '../fields';

export class EmergencyBody {
  @Text() reason: string;
}

export class EmergencyActionBody {
  @Text() action: string;
}

export class EmergencyEndBody {
  @Text() note: string;
}
