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
  startToCloseTimeout: '2s',
  retry: { initialInterval: '50ms', backoffCoefficient: 2, maximumAttempts: 3 },
});

// From here on the command is durable in Temporal, for as long as the event log is away.
const patient = proxyActivities<ComplaintActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '5s' },
});

/**
 * Has an activity done, quickly if the event log is there and else with patience.
 * Errors: ApplicationFailure of type `Rejected` or `Conflict`, as the activity gave it.
 */
export async function ask<T>(activity: (from: ComplaintActivities) => Promise<T>): Promise<T> {
  try {
    return await activity(quick);
  } catch (error) {
    if (isCancellation(error)) throw error;
    if (isAnswer(error)) throw error.cause;
  }
  try {
    return await activity(patient);
  } catch (error) {
    throw isAnswer(error) ? error.cause : error;
  }
}

const isAnswer = (error: unknown): error is ActivityFailure & { cause: ApplicationFailure } =>
  error instanceof ActivityFailure &&
  error.cause instanceof ApplicationFailure &&
  (error.cause.type === 'Rejected' || error.cause.type === 'Conflict');
