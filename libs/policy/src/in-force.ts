import type { Organisation } from '@suaka/people';
import type { Policy } from './policy';

/** The policy that decides: with the offices and institutions that there are, in place of those that it ships. */
export const inForce = (policy: Policy, { offices, institutions }: Organisation): Policy => ({
  ...policy,
  offices,
  institutions,
});
