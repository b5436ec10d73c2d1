import { COMPLAINANT_KINDS, PLACEMENTS } from '@suaka/complaint';
import { Choice, Country, Line, Part, Text } from '../fields';

export class ComplainantAmended {
  @Choice('ComplainantKind', COMPLAINANT_KINDS, { optional: true }) kind?: (typeof COMPLAINANT_KINDS)[number];
  @Line({ optional: true }) name?: string;
  @Line({ optional: true, max: 40 }) phone?: string;
  @Line({ optional: true, max: 254 }) email?: string;
  @Text({ optional: true, max: 500 }) address?: string;
}

export class WorkerAmended {
  @Line({ optional: true }) name?: string;
  @Country({ optional: true }) country?: string;
  @Choice('Placement', PLACEMENTS, { optional: true }) placement?: (typeof PLACEMENTS)[number];
  @Line({ optional: true, max: 40 }) phone?: string;
  @Line({ optional: true, max: 40 }) relativePhone?: string;
  @Line({ optional: true, max: 40 }) passportNumber?: string;
  @Line({ optional: true, max: 40 }) identityNumber?: string;
  @Line({ optional: true }) village?: string;
  @Line({ optional: true }) employer?: string;
}

export class AmendmentBody {
  @Part(() => ComplainantAmended, { optional: true }) complainant?: ComplainantAmended;
  @Part(() => WorkerAmended, { optional: true }) worker?: WorkerAmended;
  @Text({ optional: true, max: 20_000 }) narrative?: string;
  @Text() reason: string;
}
