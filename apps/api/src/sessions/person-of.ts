import { type StaffMember } from '@suaka/read-models';
import { type Duty, type Person } from '../access';
import { type ApiConfig } from '../config';

/** How a session was opened. */
export type Means = 'password' | 'provider';

/** A member of staff as who is asking. */
export function personOf(found: StaffMember, means: Means, config: ApiConfig): Person {
  const { staffId, username, name, roles, officeId } = found;
  const must = means === 'password' ? dutyOf(found, config) : undefined;
  return { staffId, username, name: name ?? username, roles, officeId, ...(must ? { must } : {}) };
}

/** Of who signs in with a password; a provider looks after its own passwords and second factors. */
function dutyOf({ oneTimeUntil, secondFactor, roles }: StaffMember, config: ApiConfig): Duty | undefined {
  if (oneTimeUntil !== null) return 'set_password';
  const required = config.SUAKA_REQUIRE_SECOND_FACTOR.some((role) => roles.includes(role));
  return required && !secondFactor ? 'set_second_factor' : undefined;
}
