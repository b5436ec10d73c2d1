import { isRunning } from './case-clocks';
import type { Clock, Complaint, CountedBy } from './state';
import type { ClockName, Party, WaitReason } from './vocabulary';

/** Sent by the workflow when a duty of kind `deadline` is due; decides to nothing when the clock has meanwhile stopped. */
export type PassDeadline = { type: 'PassDeadline'; data: { clockId: string; stage: 'warning' | 'breach' } };

/** `clockId` is `<name>-<n>`: the n-th clock of that name in the case. Instants are ISO 8601 in UTC. */
type OfClock<More> = { clockId: string; clock: ClockName } & More;

/** The limit is the policy's own wording, such as "3 working_days". */
export type ClockStarted = {
  type: 'ClockStarted';
  data: OfClock<{
    startedAt: string;
    warnAt: string;
    dueAt: string;
    limit: string;
    policyVersion: string;
    calendarVersion: string;
    countedBy?: CountedBy;
  }>;
};
export type ClockWarned = { type: 'ClockWarned'; data: OfClock<{ warnAt: string; detectedAt: string }> };
export type ClockBreached = { type: 'ClockBreached'; data: OfClock<{ dueAt: string; detectedAt: string }> };
/** `elapsed` is what has been counted so far, in the unit of the limit. */
export type ClockPaused = {
  type: 'ClockPaused';
  data: OfClock<{ pausedAt: string; reason: WaitReason; waitsOn: Party; elapsed: number }>;
};
export type ClockResumed = {
  type: 'ClockResumed';
  data: OfClock<{ resumedAt: string; warnAt: string; dueAt: string }>;
};
/** Counted from now on by another limit or calendar. */
export type ClockMoved = {
  type: 'ClockMoved';
  data: OfClock<{
    movedAt: string;
    elapsed: number;
    warnAt: string;
    dueAt: string;
    limit: string;
    policyVersion: string;
    calendarVersion: string;
    countedBy: CountedBy;
  }>;
};
export type ClockMet = { type: 'ClockMet'; data: OfClock<{ metAt: string }> };
export type ClockCancelled = { type: 'ClockCancelled'; data: OfClock<{ cancelledAt: string }> };

export type ClockEvent =
  | ClockStarted
  | ClockWarned
  | ClockBreached
  | ClockPaused
  | ClockResumed
  | ClockMoved
  | ClockMet
  | ClockCancelled;

/** Decides to nothing where the clock has ended, the stage has been passed already, or its instant is still to come. */
export function passDeadline(
  { clockId, stage }: PassDeadline['data'],
  { clocks }: Complaint,
  at: string,
): (ClockWarned | ClockBreached)[] {
  const found = clocks.find((clock) => clock.clockId === clockId);
  if (!found || !isRunning(found) || found.paused || found.breachedAt !== undefined) return [];
  const { clock, warnAt, dueAt, warnedAt } = found;
  const isPast = (instant: string) => Date.parse(instant) <= Date.parse(at);
  if (stage === 'breach') {
    return isPast(dueAt) ? [{ type: 'ClockBreached', data: { clockId, clock, dueAt, detectedAt: at } }] : [];
  }
  if (warnedAt !== undefined || !isPast(warnAt)) return [];
  return [{ type: 'ClockWarned', data: { clockId, clock, warnAt, detectedAt: at } }];
}

export function evolveClocks(state: Complaint, event: ClockEvent): Complaint {
  if (event.type === 'ClockStarted') return { ...state, clocks: [...state.clocks, started(event.data)] };
  const { clockId } = event.data;
  return {
    ...state,
    clocks: state.clocks.map((clock) => (clock.clockId === clockId ? evolveClock(clock, event) : clock)),
  };
}

const started = ({ policyVersion: _, ...data }: ClockStarted['data']): Clock => ({
  ...data,
  status: 'running',
  runningSince: data.startedAt,
});

function evolveClock(clock: Clock, event: Exclude<ClockEvent, ClockStarted>): Clock {
  switch (event.type) {
    case 'ClockWarned':
      return { ...clock, status: 'warned', warnedAt: event.data.detectedAt };
    case 'ClockBreached':
      return { ...clock, status: 'breached', breachedAt: event.data.detectedAt };
    case 'ClockPaused':
      return paused(clock, event.data);
    case 'ClockResumed':
      return resumed(clock, event.data);
    case 'ClockMoved': {
      const { movedAt, elapsed, warnAt, dueAt, limit, calendarVersion, countedBy } = event.data;
      const moved = { elapsed, warnAt, dueAt, limit, calendarVersion, countedBy };
      return clock.paused
        ? { ...clock, ...moved }
        : { ...stopped(clock, movedAt), ...moved, runningSince: movedAt };
    }
    case 'ClockMet':
      return { ...clock, status: 'met', endedAt: event.data.metAt };
    case 'ClockCancelled':
      return { ...clock, status: 'cancelled', endedAt: event.data.cancelledAt };
  }
}

function stopped({ runningSince, ...clock }: Clock, at: string): Clock {
  if (runningSince === undefined || runningSince === at) return clock;
  return { ...clock, runs: [...(clock.runs ?? []), { from: runningSince, to: at }] };
}

function paused(clock: Clock, { pausedAt, reason, waitsOn, elapsed }: ClockPaused['data']): Clock {
  return {
    ...stopped(clock, pausedAt),
    elapsed,
    paused: { since: pausedAt, reason, waitsOn },
    status: clock.breachedAt === undefined ? 'paused' : 'breached',
  };
}

function resumed({ paused: _, ...clock }: Clock, { resumedAt, warnAt, dueAt }: ClockResumed['data']): Clock {
  const told = clock.warnedAt === undefined ? 'running' : 'warned';
  return {
    ...clock,
    runningSince: resumedAt,
    warnAt,
    dueAt,
    status: clock.breachedAt === undefined ? told : 'breached',
  };
}
