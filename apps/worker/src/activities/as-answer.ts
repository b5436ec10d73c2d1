import { ApplicationFailure } from '@temporalio/common';
import { Rejected } from '@suaka/complaint';
import { Conflict, UnknownEvent } from '@suaka/event-log';

/** What the sender is told as it is, and not tried again; any other error is a fault and is. */
export function asAnswer(error: unknown): unknown {
  if (error instanceof Rejected)
    return ApplicationFailure.nonRetryable(error.message, 'Rejected', error.reason, error.field);
  if (error instanceof Conflict)
    return ApplicationFailure.nonRetryable(error.message, 'Conflict', error.expected, error.current);
  if (error instanceof UnknownEvent)
    return ApplicationFailure.nonRetryable(
      error.message,
      'Parked',
      error.streamId,
      error.revision,
      error.type,
    );
  return error;
}
