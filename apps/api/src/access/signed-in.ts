import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { findStaffById } from '@suaka/read-models';
import { type FastifyRequest } from 'fastify';
import { Parts } from '../parts';
import { COOKIE } from '../sessions/cookie';
import { isBearer } from '../services/bearer';
import { KnownServices } from '../services/known-services';
import { personOf } from '../sessions/person-of';
import { Sessions } from '../sessions/sessions';
import { type Person } from './person';

/** Whose session a request comes with; nobody's once it has ended or the person was deactivated. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly parts: Parts,
    private readonly sessions: Sessions,
    private readonly services: KnownServices,
  ) {}

  /** `use: false` looks without keeping the session from falling idle. */
  async person(request: FastifyRequest, { use = true } = {}): Promise<Person | undefined> {
    if (isBearer(request)) return this.services.find(request);
    const token = request.cookies[COOKIE];
    const session = token ? await this.sessions.find(token, use) : undefined;
    if (!session) return undefined;
    const found = await findStaffById(this.parts.readModels, session.staffId);
    return found?.active ? personOf(found, session.means, this.parts.config) : undefined;
  }
}
