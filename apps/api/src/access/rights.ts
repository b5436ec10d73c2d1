import { Injectable } from '@nestjs/common';
import { type Action, may, type Placed, type Scope, scopeOf, subjectOf } from '@suaka/people';
import { now } from '@suaka/runtime';
import { Parts } from '../parts';
import { type Person } from './person';

/** `may` in the offices that there are, at this moment. */
@Injectable()
export class Rights {
  constructor(private readonly parts: Parts) {}

  may(person: Person, action: Action, at: Placed): boolean {
    return may(person, action, subjectOf(at, this.parts.policy.offices, now()));
  }

  /** Which cases, or contacts, a query may answer with. */
  scope(
    person: Person,
    action: 'ReadCases' | 'ReadContacts' | 'ErasePerson' | 'ReadOpenings' | 'ReadOffers',
  ): Scope {
    return scopeOf(person, this.parts.policy.offices, action);
  }
}
