import { Injectable } from '@nestjs/common';
import { type Action, may, type Scope, scopeOf, subjectOf } from '@suaka/people';
import { Parts } from '../parts';
import { type Person } from './person';

interface Place {
  officeId: string;
  handlerId?: string | null;
}

/** `may` in the offices of the policy. */
@Injectable()
export class Rights {
  constructor(private readonly parts: Parts) {}

  may(person: Person, action: Action, at: Place): boolean {
    return may(person, action, subjectOf(at, this.parts.policy.offices));
  }

  /** Which cases, or contacts, a query may answer with. */
  scope(person: Person, action: 'ReadCases' | 'ReadContacts' | 'ErasePerson'): Scope {
    return scopeOf(person, this.parts.policy.offices, action);
  }
}
