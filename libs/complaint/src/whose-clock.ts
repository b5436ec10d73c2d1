import { type Leg, whoseClock as legsOf } from '@suaka/clocks';
import type { ComplaintEvent } from './complaint';
import type { Recorded } from './envelope';
import { evolve } from './evolve';
import type { ComplaintState } from './state';
import type { Party } from './vocabulary';
import { waitingOf } from './waiting';

/** `nobody`: the case was closed. */
export type WaitedOn = Party | { kind: 'nobody' };

/** Whom a case waited on from its registration until `until`; the legs sum to the time between exactly. */
export function whoseClock(history: Recorded[], until: string): Leg<WaitedOn>[] {
  let state: ComplaintState;
  const turns: { at: string; waitsOn: WaitedOn }[] = [];
  for (const event of history) {
    state = evolve(state, event);
    if (!state) continue;
    const waitsOn = waitedOn(state);
    // What a command tells of the past lies before its other events; only a change of party is a turn.
    if (JSON.stringify(waitsOn) !== JSON.stringify(turns.at(-1)?.waitsOn))
      turns.push({ at: momentOf(event), waitsOn });
  }
  return legsOf(turns, until);
}

function waitedOn(state: NonNullable<ComplaintState>): WaitedOn {
  if (state.phase === 'closed') return { kind: 'nobody' };
  return waitingOf(state)?.waitsOn ?? { kind: 'office', id: state.officeId };
}

/** A wait may have begun or ended before it was told. */
function momentOf({ type, data, metadata }: Recorded): string {
  const event = { type, data } as ComplaintEvent;
  if (event.type === 'ClockPaused') return event.data.pausedAt;
  return event.type === 'ClockResumed' ? event.data.resumedAt : metadata.at;
}
