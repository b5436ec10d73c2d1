import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { ComplaintActivities } from './activities';

// Within the workflow task: one task a command instead of two.
const quick = proxyLocalActivities<ComplaintActivities>({
  startToCloseTimeout: '1500ms',
  retry: { initialInterval: '50ms', maximumAttempts: 2 },
});

// From here on the command is durable in Temporal, for as long as the event log is away.
const patient = proxyActivities<ComplaintActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '5s' },
});

/**
 * Has an activity done, quickly if the event log is there and else with patience.
 * Errors: ApplicationFailure of type `Rejected`, `Conflict` or `Parked`, as the activity gave it.
 */
export async function ask<T>(activity: (from: ComplaintActivities) => Promise<T>): Promise<T> {
  try {
    return await activity(quick);
  } catch (error) {
    if (isCancellation(error)) throw error;
    const answer = answerIn(error);
    if (answer) throw answer;
  }
  try {
    return await activity(patient);
  } catch (error) {
    throw answerIn(error) ?? error;
  }
}

const ANSWERS = ['Rejected', 'Conflict', 'Parked'];

/** Whether the case holds an event that the worker does not know. */
export const isParked = (error: unknown): error is ApplicationFailure =>
  error instanceof ApplicationFailure && error.type === 'Parked';

/** A local activity's failure comes bare, an ordinary one's wrapped. */
function answerIn(error: unknown): ApplicationFailure | undefined {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  const isAnswer = failure instanceof ApplicationFailure && ANSWERS.includes(failure.type ?? '');
  return isAnswer ? failure : undefined;
}
