import type { LegalBasis } from '@suaka/complaint';

/** A stream in which something is, or may be, held on a person. */
export interface PersonStreamRow {
  personId: string;
  streamId: string;
}

/** Whose texts are blanks by now. */
export interface ErasedPersonRow {
  personId: string;
  erasedAt: string;
  legalBasis: LegalBasis;
}
