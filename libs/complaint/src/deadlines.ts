import { isRunning } from './case-clocks';
import type { Clock, Complaint } from './state';
import type { ClockName } from './vocabulary';

/** Sent by the workflow when a duty of kind `deadline` is due; decides to nothing when the clock has meanwhile stopped. */
export type PassDeadline = { type: 'PassDeadline'; data: { clockId: string; stage: 'warning' | 'breach' } };

/** Instants are ISO 8601 in UTC; limit is the policy's own wording, such as "3 working_days". */
export type ClockStarted = {
  type: 'ClockStarted';
  data: {
    /** `<name>-<n>`: the n-th clock of that name in the case. */
    clockId: string;
    clock: ClockName;
    startedAt: string;
    warnAt: string;
    dueAt: string;
    limit: string;
    policyVersion: string;
    calendarVersion: string;
  };
};
export type ClockWarned = {
  type: 'ClockWarned';
  data: { clockId: string; clock: ClockName; warnAt: string; detectedAt: string };
};
export type ClockBreached = {
  type: 'ClockBreached';
  data: { clockId: string; clock: ClockName; dueAt: string; detectedAt: string };
};
export type ClockMet = { type: 'ClockMet'; data: { clockId: string; clock: ClockName; metAt: string } };
export type ClockCancelled = {
  type: 'ClockCancelled';
  data: { clockId: string; clock: ClockName; cancelledAt: string };
};

export type ClockEvent = ClockStarted | ClockWarned | ClockBreached | ClockMet | ClockCancelled;

/** Decides to nothing where the clock has ended, the stage has been passed already, or its instant is still to come. */
export function passDeadline(
  { clockId, stage }: PassDeadline['data'],
  { clocks }: Complaint,
  at: string,
): (ClockWarned | ClockBreached)[] {
  const found = clocks.find((clock) => clock.clockId === clockId);
  if (!found || !isRunning(found) || found.breachedAt !== undefined) return [];
  const { clock, warnAt, dueAt, warnedAt } = found;
  const isPast = (instant: string) => Date.parse(instant) <= Date.parse(at);
  if (stage === 'breach') {
    return isPast(dueAt) ? [{ type: 'ClockBreached', data: { clockId, clock, dueAt, detectedAt: at } }] : [];
  }
  if (warnedAt !== undefined || !isPast(warnAt)) return [];
  return [{ type: 'ClockWarned', data: { clockId, clock, warnAt, detectedAt: at } }];
}

export function evolveClocks(state: Complaint, event: ClockEvent): Complaint {
  switch (event.type) {
    case 'ClockStarted': {
      const { clockId, clock, startedAt, warnAt, dueAt, limit } = event.data;
      return {
        ...state,
        clocks: [...state.clocks, { clockId, clock, status: 'running', startedAt, warnAt, dueAt, limit }],
      };
    }
    case 'ClockWarned':
      return changed(state, event, { status: 'warned', warnedAt: event.data.detectedAt });
    case 'ClockBreached':
      return changed(state, event, { status: 'breached', breachedAt: event.data.detectedAt });
    case 'ClockMet':
      return changed(state, event, { status: 'met', endedAt: event.data.metAt });
    case 'ClockCancelled':
      return changed(state, event, { status: 'cancelled', endedAt: event.data.cancelledAt });
  }
}

const changed = (state: Complaint, { data }: ClockEvent, change: Partial<Clock>): Complaint => ({
  ...state,
  clocks: state.clocks.map((clock) => (clock.clockId === data.clockId ? { ...clock, ...change } : clock)),
});
