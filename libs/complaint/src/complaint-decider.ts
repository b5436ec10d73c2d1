import type { Policy } from '@suaka/policy';
import { type ComplaintEvent, decide } from './complaint';
import type { Submitted } from './envelope';
import { evolve } from './evolve';
import type { ComplaintState } from './state';
import { isKnown } from './upcast';

/** The rules of `complaint-` streams under a policy. */
export const complaintDecider = (policy: Policy) => ({
  category: 'complaint',
  initial: undefined as ComplaintState,
  evolve,
  knows: isKnown,
  decide: (submitted: Submitted, state: ComplaintState): ComplaintEvent[] => decide(submitted, state, policy),
  subject: (state: ComplaintState, events: ComplaintEvent[]): string | undefined =>
    state?.worker.personId ?? workerIn(events),
});

const workerIn = (events: ComplaintEvent[]): string | undefined =>
  events.flatMap((event) => (event.type === 'ComplaintRegistered' ? [event.data.worker.personId] : []))[0];
