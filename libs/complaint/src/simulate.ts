import { move, passed, pause, resume, type RunningClock, start } from '@suaka/clocks';
import type { Policy } from '@suaka/policy';
import { officeOfClock, ruleFor } from './case-clocks';
import type { ComplaintEvent } from './complaint';
import type { Recorded } from './envelope';
import { upcast } from './upcast';
import { isPolicyClock, type PolicyClock } from './vocabulary';

/** A clock as it was, and as it would have been under another policy. */
interface SimulatedClock {
  clockId: string;
  clock: PolicyClock;
  proposed: RunningClock;
  /** Due instant of the breach, where there is one. */
  recordedBreach?: string;
  proposedBreach?: string;
  /** As recorded, of a clock that runs. */
  dueAt?: string;
}

export interface SimulatedCase {
  ticketNumber: string;
  officeId: string;
  offer?: { officeId: string };
  clocks: SimulatedClock[];
}

/** Goes through one more event of a case's history under `policy`. Errors: `Rejected` where it lacks the case's office. */
export function simulate(
  state: SimulatedCase | undefined,
  recorded: Recorded,
  policy: Policy,
): SimulatedCase | undefined {
  const { type, data } = upcast(recorded);
  const event = { type, data } as ComplaintEvent;
  if (event.type === 'ComplaintRegistered') {
    const { ticketNumber, officeId } = event.data;
    return { ticketNumber, officeId, clocks: [] };
  }
  if (!state) return state;
  if (event.type === 'CaseOffered') return { ...state, offer: event.data };
  if (event.type === 'CaseHandedOver') return { ...state, offer: undefined, officeId: event.data.officeId };
  if (event.type === 'ClockStarted') {
    const { clockId, clock, startedAt, dueAt } = event.data;
    // An agreed day is no rule of the policy.
    if (!isPolicyClock(clock)) return state;
    const proposed = start(startedAt, ruleFor(clock, officeOfClock(clock, state), { policy }));
    return { ...state, clocks: [...state.clocks, { clockId, clock, proposed, dueAt }] };
  }
  return {
    ...state,
    clocks: state.clocks.map((clock) =>
      (event.data as { clockId?: string }).clockId === clock.clockId
        ? after(clock, event, state, policy)
        : clock,
    ),
  };
}

/** The clocks of a case as they stand at `until`, with what would be breached by then. */
export const simulatedUntil = ({ clocks }: SimulatedCase, until: string): SimulatedClock[] =>
  clocks.map((clock) => {
    const due = clock.dueAt;
    const late = due !== undefined && Date.parse(due) <= Date.parse(until);
    return { recordedBreach: late ? due : undefined, ...withBreach(clock, until) };
  });

function after(
  clock: SimulatedClock,
  event: ComplaintEvent,
  state: SimulatedCase,
  policy: Policy,
): SimulatedClock {
  switch (event.type) {
    case 'ClockBreached':
      return { ...clock, recordedBreach: event.data.dueAt };
    case 'ClockPaused': {
      const { dueAt: _, ...stopped } = withBreach(clock, event.data.pausedAt);
      if (!policy.clocks[clock.clock].pausable) return stopped;
      return { ...stopped, proposed: pause(clock.proposed, event.data.pausedAt) };
    }
    case 'ClockResumed': {
      const { resumedAt, dueAt } = event.data;
      return { ...clock, dueAt, proposed: resume(clock.proposed, resumedAt) };
    }
    case 'ClockMoved': {
      const rule = ruleFor(clock.clock, officeOfClock(clock.clock, state), { policy });
      const { movedAt, dueAt } = event.data;
      const moved = { ...withBreach(clock, movedAt), proposed: move(clock.proposed, movedAt, rule) };
      return clock.dueAt === undefined ? moved : { ...moved, dueAt };
    }
    case 'ClockMet':
      return ended(clock, event.data.metAt);
    case 'ClockCancelled':
      return ended(clock, event.data.cancelledAt);
    default:
      return clock;
  }
}

/** A clock that has ended stands still. */
function ended(clock: SimulatedClock, at: string): SimulatedClock {
  const { dueAt: _, ...rest } = withBreach(clock, at, 'before');
  return { ...rest, proposed: pause(rest.proposed, at) };
}

/** In time at the very instant of the limit, where the clock ends with it. */
function withBreach(clock: SimulatedClock, at: string, upTo?: 'before'): SimulatedClock {
  if (clock.proposedBreach !== undefined || passed(clock.proposed, at) !== 'breach') return clock;
  if (upTo === 'before' && Date.parse(clock.proposed.dueAt) === Date.parse(at)) return clock;
  return { ...clock, proposedBreach: clock.proposed.dueAt };
}
