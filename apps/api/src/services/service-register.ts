import { Injectable } from '@nestjs/common';
import { Rejected } from '@suaka/complaint';
import { type IssuedToken, serviceDecider } from '@suaka/people';
import { findServices, waitForPosition } from '@suaka/read-models';
import { idFrom } from '@suaka/runtime';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { hashOf, newToken } from './bearer';
import { type IssuedService, type ServiceBody, type ServiceShown } from './service.dto';
import { ServiceUses } from './service-uses';

/** Until the view, by which tokens are known, has it. */
const PATIENCE_MS = 2_000;

/** Tokens by which other systems ask. */
@Injectable()
export class ServiceRegister {
  constructor(
    private readonly commands: Commands,
    private readonly uses: ServiceUses,
    private readonly parts: Parts,
  ) {}

  async list(): Promise<ServiceShown[]> {
    const [services, uses] = await Promise.all([findServices(this.parts.readModels), this.uses.all()]);
    return services.map((service) => ({ ...service, usedAt: uses.get(service.serviceId) ?? null }));
  }

  /** Errors: `Rejected` unknown_office, already_expired. */
  async issue(asked: Asked, body: ServiceBody): Promise<Written & IssuedService> {
    if (!this.parts.policy.offices.some(({ id }) => id === body.officeId)) {
      throw new Rejected('unknown_office', 'officeId');
    }
    const serviceId = idFrom(asked.commandId, 'service');
    const token = newToken();
    const expiresAt = new Date(body.expiresAt).toISOString();
    const data: IssuedToken = { ...body, serviceId, expiresAt, hash: hashOf(token) };
    const written = await this.commands.append(serviceDecider, serviceId, asked, {
      type: 'IssueServiceToken',
      data,
    });
    return { serviceId, ...written, token: (await this.#hashIn(serviceId)) === data.hash ? token : null };
  }

  async revoke(asked: Asked, serviceId: string): Promise<Written & { serviceId: string }> {
    const command = { type: 'RevokeServiceToken', data: {} } as const;
    const written = await this.commands.append(serviceDecider, serviceId, asked, command);
    const { readModels, projections } = this.parts;
    await waitForPosition(readModels, projections, written.position, PATIENCE_MS);
    return { serviceId, ...written };
  }

  /** Of the token that counts: a request that was sent before has made another one. */
  async #hashIn(serviceId: string): Promise<string | undefined> {
    for await (const { data } of this.parts.log.readStream(`service-${serviceId}`)) {
      return (data as IssuedToken).hash;
    }
    return undefined;
  }
}
