import { Injectable } from '@nestjs/common';
import { type Decider } from '@suaka/event-log';
import {
  type InstitutionCommand,
  institutionDecider,
  type OfficeCommand,
  officeDecider,
} from '@suaka/people';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';

/** Changes to offices and institutions; answered once this process goes by them. */
@Injectable()
export class OrganisationRegister {
  constructor(
    private readonly commands: Commands,
    private readonly parts: Parts,
  ) {}

  /** Errors: `Rejected`, `LogUnavailable`. */
  async office(asked: Asked, officeId: string, command: OfficeCommand) {
    const { offices } = await this.parts.organisation.including(`office-${officeId}`);
    return { officeId, ...(await this.#write(officeDecider(offices), officeId, asked, command)) };
  }

  /** Errors: `Rejected`, `LogUnavailable`. */
  async institution(asked: Asked, institutionId: string, command: InstitutionCommand) {
    const decider = institutionDecider(this.parts.policy.categories.map(({ code }) => code));
    return { institutionId, ...(await this.#write(decider, institutionId, asked, command)) };
  }

  async #write<C, E extends { type: string; data: unknown }, S>(
    decider: Decider<C, E, S>,
    id: string,
    asked: Asked,
    command: C,
  ): Promise<Written> {
    const written = await this.commands.append(decider, id, asked, command);
    await this.parts.organisation.atLeast(written.position);
    return written;
  }
}
