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
export type ClockWarned = { type: 'ClockWarned'; data: { clockId: string; clock: ClockName; warnAt: string; detectedAt: string } };
export type ClockBreached = { type: 'ClockBreached'; data: { clockId: string; clock: ClockName; dueAt: string; detectedAt: string } };
export type ClockMet = { type: 'ClockMet'; data: { clockId: string; clock: ClockName; metAt: string } };
export type ClockCancelled = { type: 'ClockCancelled'; data: { clockId: string; clock: ClockName; cancelledAt: string } };
