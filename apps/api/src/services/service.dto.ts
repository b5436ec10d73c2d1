import { SERVICE_SCOPES, type ServiceScope } from '@suaka/people';
import { Choice, Code, Counted, Id, Instant, Line } from '../fields';

const scopes = { least: 1, list: SERVICE_SCOPES.length, distinct: true };

export class ServiceBody {
  @Line({ max: 100, description: 'Of the system, not of a person' }) name: string;
  @Choice('ServiceScope', SERVICE_SCOPES, scopes) scopes: ServiceScope[];
  @Code({ description: 'It reaches this office and those below' }) officeId: string;
  @Instant() expiresAt: string;
}

export class WrittenService {
  @Id() serviceId: string;
  @Counted() revision: string;
}

export class IssuedService extends WrittenService {
  @Line({ nullable: true, description: 'Shown this once; null where the request is sent again' })
  token: string | null;
}

export class ServiceShown {
  @Id() serviceId: string;
  @Line({ max: 100 }) name: string;
  @Choice('ServiceScope', SERVICE_SCOPES, { list: SERVICE_SCOPES.length }) scopes: ServiceScope[];
  @Code() officeId: string;
  @Instant() issuedAt: string;
  @Line({ description: '`staff:<id>`' }) issuedBy: string;
  @Instant() expiresAt: string;
  @Instant({ nullable: true }) revokedAt: string | null;
  @Instant({ nullable: true, description: 'To the hour' }) usedAt: string | null;
  @Counted() revision: string;
}
