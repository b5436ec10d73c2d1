import { Injectable } from '@nestjs/common';
import { allowedOfPerson } from '@suaka/complaint';
import { findErasure } from '@suaka/read-models';
import { type Person } from '../access';
import { actorOf } from '../commands';
import { Parts } from '../parts';
import { HoldingsInLog } from './holdings-in-log';
import { type PersonHeld } from './person.dto';

@Injectable()
export class PersonsHeld {
  constructor(
    private readonly parts: Parts,
    private readonly holdings: HoldingsInLog,
  ) {}

  /** Errors: `Rejected` person_not_found, also where the member of staff may do nothing with what is held. */
  async show(personId: string, person: Person): Promise<PersonHeld> {
    const holdings = await this.holdings.read(personId);
    const actions = allowedOfPerson(actorOf(person), holdings, this.parts.policy.offices);
    const erasure = await findErasure(this.parts.readModels, personId);
    return {
      personId,
      erasedAt: erasure?.erasedAt,
      legalBasis: erasure?.legalBasis,
      cases: holdings.cases.map(({ complaintId, isSubject, open }) => ({ complaintId, isSubject, open })),
      contactIds: holdings.contacts.map(({ contactId }) => contactId),
      isStaff: holdings.staff !== undefined,
      actions,
    };
  }
}
