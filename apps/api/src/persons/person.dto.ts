import { LEGAL_BASES, type LegalBasis } from '@suaka/complaint';
import { Matches } from 'class-validator';
import { Choice, Counted, Flag, Id, Instant, Line, Part } from '../fields';

const REFERENCE = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9 ./_:-]*$/;

export class ErasureBody {
  @Choice('LegalBasis', LEGAL_BASES) legalBasis: LegalBasis;
  @Matches(REFERENCE, { message: 'must be the number of a letter or order, such as B-17/HKM/XI/2026' })
  @Line({
    max: 100,
    description: 'Number of the letter or order; stays readable for ever, so it names nobody',
  })
  reference: string;
}

export class WrittenPerson {
  @Id() personId: string;
  @Counted() revision: string;
}

export class HeldCaseShown {
  @Id() complaintId: string;
  @Flag({ description: 'The case is about the person' }) isSubject: boolean;
  @Flag() open: boolean;
}

/** What is held on a person, and what this member of staff may do with it. */
export class PersonHeld {
  @Id() personId: string;
  @Instant({ optional: true }) erasedAt?: string;
  @Choice('LegalBasis', LEGAL_BASES, { optional: true }) legalBasis?: string;
  @Part(() => HeldCaseShown, { list: 10_000 }) cases: HeldCaseShown[];
  @Id({ list: 10_000 }) contactIds: string[];
  @Flag() isStaff: boolean;
  @Line({ list: 2, description: 'ErasePerson, ExportPersonData' }) actions: string[];
}
