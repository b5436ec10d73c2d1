import {
  CONSENT_MEANS,
  CONSENT_SCOPES,
  type ConsentMeans,
  type ConsentScope,
  CONSENT_PARTIES,
  type ConsentParty,
} from '@suaka/complaint';
import { Choice, Instant } from '../fields';

export class ConsentBody {
  @Choice('ConsentParty', CONSENT_PARTIES) party: ConsentParty;
  @Choice('ConsentMeans', CONSENT_MEANS) means: ConsentMeans;
  @Choice('ConsentScope', CONSENT_SCOPES, { least: 1, list: CONSENT_SCOPES.length, distinct: true })
  scopes: ConsentScope[];
}

export class WithdrawalBody {
  @Choice('ConsentParty', CONSENT_PARTIES) party: ConsentParty;
  @Choice('ConsentMeans', CONSENT_MEANS) means: ConsentMeans;
}

/** Without `givenAt` it was never recorded, only withdrawn. */
export class ConsentShown {
  @Choice('ConsentParty', CONSENT_PARTIES) party: string;
  @Choice('ConsentMeans', CONSENT_MEANS, { optional: true }) means?: string;
  @Choice('ConsentScope', CONSENT_SCOPES, { optional: true, list: CONSENT_SCOPES.length }) scopes?: string[];
  @Instant({ optional: true }) givenAt?: string;
  @Instant({ optional: true }) withdrawnAt?: string;
}
