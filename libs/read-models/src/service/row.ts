import type { ServiceScope } from '@suaka/people';

export interface ServiceItem {
  serviceId: string;
  name: string;
  scopes: ServiceScope[];
  officeId: string;
  issuedAt: string;
  /** `staff:<id>`. */
  issuedBy: string;
  expiresAt: string;
  revokedAt: string | null;
  revision: string;
}

export interface ServiceRow extends ServiceItem {
  tokenHash: string;
}
