import { Text } from '../fields';

export class ConsultationBody {
  @Text() question: string;
}

export class AdviceBody {
  @Text() advice: string;
}

export class ConsultationResultBody {
  @Text() result: string;
}
