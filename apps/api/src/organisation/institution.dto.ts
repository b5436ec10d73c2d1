import { INSTITUTION_KINDS, type InstitutionDetails, REACHED_BY } from '@suaka/people';
import { IsTimeZone } from 'class-validator';
import { Choice, Code, Counted, Flag, Line, Whole } from '../fields';
import { CapitalCode } from './office.dto';

export class InstitutionDetailsBody {
  @Line({ description: 'In Indonesian' }) nameId: string;
  @Line({ description: 'In English' }) nameEn: string;
  @Choice('InstitutionKind', INSTITUTION_KINDS) kind: InstitutionDetails['kind'];
  @Code({ list: 50, distinct: true, description: 'Categories that it takes; of any where there are none' })
  takes: string[];
  @Choice('ReachedBy', REACHED_BY) reachedBy: InstitutionDetails['reachedBy'];
  @Line({ optional: true, description: "The body's own address or number, never a person's" })
  address?: string;
  @Whole({ min: 1, max: 365, description: 'Working days it has for an answer' }) answerDays: number;
  @IsTimeZone({ message: 'must be an IANA time zone' })
  @Line({ description: 'IANA time zone' })
  timeZone: string;
}

export class InstitutionBody extends InstitutionDetailsBody {
  @CapitalCode() institutionId: string;
}

export class InstitutionAnswer extends InstitutionDetailsBody {
  @Code() id: string;
  @Flag() active: boolean;
}

export class WrittenInstitution {
  @Code() institutionId: string;
  @Counted() revision: string;
}
