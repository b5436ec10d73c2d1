import { Injectable } from '@nestjs/common';
import { type LegalBasis, personDecider } from '@suaka/complaint';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { Sessions } from '../sessions/sessions';
import { HoldingsInLog } from './holdings-in-log';

/** Erases persons: the event first, which nothing takes back, then the key; the projector goes on where this was ended. */
@Injectable()
export class Erasures {
  constructor(
    private readonly commands: Commands,
    private readonly holdings: HoldingsInLog,
    private readonly sessions: Sessions,
    private readonly parts: Parts,
  ) {}

  /** Errors: `Rejected`, `Problem` not_yet_projected, and those of parts that are away. */
  async erase(
    asked: Asked,
    personId: string,
    order: { legalBasis: LegalBasis; reference: string },
  ): Promise<Written & { personId: string }> {
    const decider = personDecider(await this.holdings.read(personId), this.parts.policy);
    const written = await this.commands.append(decider, personId, asked, {
      type: 'ErasePerson',
      data: { personId, ...order },
    });
    await this.parts.sealer.destroy([personId]);
    await this.sessions.endAllOf(personId);
    return { personId, ...written };
  }
}
