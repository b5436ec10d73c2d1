import { COMPLAINANT_KINDS, PLACEMENTS } from '@suaka/complaint';
import { Choice, Country, Flag, Line, Text } from '../fields';

export class ComplainantGiven {
  @Choice('ComplainantKind', COMPLAINANT_KINDS) kind: (typeof COMPLAINANT_KINDS)[number];
  @Line({ optional: true }) name?: string;
  @Line({ optional: true, max: 40 }) phone?: string;
  @Line({ optional: true, max: 254 }) email?: string;
  @Text({ optional: true, max: 500 }) address?: string;
  @Flag({ optional: true, description: 'Complainant and worker are the same person' }) isWorker?: boolean;
}

/** No identity number is ever required. */
export class WorkerGiven {
  @Line({ optional: true }) name?: string;
  @Country({ optional: true, description: 'Country of work, ISO 3166-1 alpha-2' }) country?: string;
  @Choice('Placement', PLACEMENTS) placement: (typeof PLACEMENTS)[number];
  @Line({ optional: true, max: 40 }) phone?: string;
  @Line({ optional: true, max: 40, description: 'Telephone of a relative' }) relativePhone?: string;
  @Line({ optional: true, max: 40 }) passportNumber?: string;
  @Line({ optional: true, max: 40 }) identityNumber?: string;
  @Line({ optional: true }) village?: string;
  @Line({ optional: true }) employer?: string;
}
