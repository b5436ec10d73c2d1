import type { Recorded } from '@suaka/complaint';
import { evolveInstitution, type Institution, type InstitutionEvent } from './institution';
import { evolveOffice, type Office, type OfficeEvent } from './office';

/** The offices and institutions that there are, in the order in which they came. */
export interface Organisation {
  offices: Office[];
  institutions: Institution[];
}

/** How the organisation is folded out of the streams of its offices and institutions. */
export const organisation = {
  prefixes: ['office-', 'institution-'],
  initial: { offices: [], institutions: [] } as Organisation,
  evolve(state: Organisation, event: Recorded<{ type: string; data: unknown }>): Organisation {
    if (event.streamId.startsWith('office-'))
      return { ...state, offices: folded(state.offices, event as Recorded<OfficeEvent>, evolveOffice) };
    const institutions = folded(state.institutions, event as Recorded<InstitutionEvent>, evolveInstitution);
    return { ...state, institutions };
  },
};

function folded<T extends { id: string }, E extends Recorded<{ type: string; data: unknown }>>(
  all: T[],
  event: E,
  evolve: (one: T | undefined, event: E) => T | undefined,
): T[] {
  const id = event.streamId.slice(event.streamId.indexOf('-') + 1);
  const before = all.find((one) => one.id === id);
  const after = evolve(before, event);
  if (!after) return all;
  return before ? all.map((one) => (one === before ? after : one)) : [...all, after];
}
