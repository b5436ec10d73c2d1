import { SANCTION_ANSWERS, type SanctionAnswer } from '@suaka/complaint';
import { Choice, Day, Line, Text } from '../fields';

export class SanctionBody {
  @Line({ description: 'Institution that may impose it' }) recipient: string;
  @Line() against: string;
  @Text() ground: string;
}

export class SanctionLetterBody {
  @Line({ max: 80, description: 'Number of the letter' }) number: string;
  @Day() on: string;
}

export class SanctionAnswerBody {
  @Choice('SanctionAnswer', SANCTION_ANSWERS) answer: SanctionAnswer;
  @Day() on: string;
  @Text() text: string;
}
