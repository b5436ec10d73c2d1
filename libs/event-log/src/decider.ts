import type { Recorded, Submitted } from '@suaka/complaint';

type AnyEvent = { type: string; data: unknown };

/**
 * Where an event type keeps personal text: path into `data` ⇒ path of the person's id whose key seals it,
 * or `subject` for the person named in the event's metadata. `*` steps into every element of an array.
 */
export type PersonalFields = Record<string, Record<string, string>>;

/** Pure rules of one category of streams, as the log needs them. */
export interface Decider<C, E extends AnyEvent, S> {
  /** Stream prefix, such as `complaint`. */
  category: string;
  initial: S;
  evolve(state: S, event: Recorded<E>): S;
  /** False where the event was written by a later version, so that nothing may be decided on what came after. */
  knows?(event: Recorded<AnyEvent>): boolean;
  /** Throws `Rejected`; an empty list means that nothing is to be recorded. */
  decide(submitted: Submitted<C>, state: S): E[];
  /** The person whose key seals the free texts of `events`, where there is one. */
  subject?(state: S, events: E[]): string | undefined;
}
