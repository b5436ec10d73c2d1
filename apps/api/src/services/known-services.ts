import { Injectable } from '@nestjs/common';
import { findServiceByToken } from '@suaka/read-models';
import { type FastifyRequest } from 'fastify';
import { type Person } from '../access';
import { Parts } from '../parts';
import { hashOf, tokenOf } from './bearer';
import { ServiceUses } from './service-uses';

/** Which system a request comes from, by its token; none once that is revoked or expired. */
@Injectable()
export class KnownServices {
  constructor(
    private readonly parts: Parts,
    private readonly uses: ServiceUses,
  ) {}

  async find(request: FastifyRequest): Promise<Person | undefined> {
    const token = tokenOf(request);
    const found = token && (await findServiceByToken(this.parts.readModels, hashOf(token)));
    if (!found || found.revokedAt !== null || Date.parse(found.expiresAt) <= Date.now()) return undefined;
    const { serviceId, name, scopes, officeId } = found;
    await this.uses.note(serviceId);
    return { kind: 'service', staffId: serviceId, username: '', name, roles: [], scopes, officeId };
  }
}
