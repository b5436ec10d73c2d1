import type { Recorded } from '@suaka/complaint';
import { type Action, ACTIONS } from './actions';
import { may } from './may';
import type { Role } from './roles';
import { staffDecider, type StaffState } from './staff';
import type { StaffEvent } from './staff-messages';

/** What a person was, and could do somewhere, from one moment until the next. */
export interface StaffStanding {
  /** ISO 8601 in UTC. */
  since: string;
  /** Absent in the last. */
  until?: string;
  officeId: string;
  roles: Role[];
  active: boolean;
  /** By today's rules; none once deactivated. */
  actions: Action[];
}

/** Every span in which office, roles and standing stayed as they were, oldest first. */
export function standingsOf(events: Recorded<StaffEvent>[]): StaffStanding[] {
  const spans: StaffStanding[] = [];
  let state: StaffState = staffDecider.initial;
  for (const event of events) {
    state = staffDecider.evolve(state, event);
    if (!state) continue;
    const { officeId, roles, active, staffId } = state;
    const last = spans.at(-1);
    if (last && last.officeId === officeId && last.active === active && sameRoles(last.roles, roles))
      continue;
    const since = event.metadata.at;
    if (last) last.until = since;
    const actions = active ? ACTIONS.filter((action) => may({ staffId, officeId, roles }, action)) : [];
    spans.push({ since, officeId, roles, active, actions });
  }
  return spans;
}

const sameRoles = (one: Role[], other: Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

/** The one that held at that moment; none before the person was registered. */
export const standingAt = (spans: StaffStanding[], at: string): StaffStanding | undefined =>
  spans.filter(({ since }) => Date.parse(since) <= Date.parse(at)).at(-1);
