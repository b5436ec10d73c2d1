import type { Policy } from '@suaka/policy';

/** The circumstances of a command, as its decision needs them. */
export interface Asked {
  /** ISO 8601 in UTC. */
  at: string;
  policy: Policy;
}

/** The circumstances of an event, as the fold needs them. */
export interface When {
  /** ISO 8601 in UTC. */
  at: string;
  /** Staff id, or `system`. */
  by: string;
}
