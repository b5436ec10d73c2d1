import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Rejected, type RejectionReason } from '@suaka/complaint';
import { Conflict, UnknownEvent } from '@suaka/event-log';
import { WorkflowsUnavailable } from './errors';

type Details = (string | undefined)[];

/** What a failed call means to whoever sent the command. */
export function outcomeOf(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
    return answerIn(error.cause);
  if (error instanceof WorkflowNotFoundError) return error;
  if (isGrpcServiceError(error) || error instanceof ServiceError) return new WorkflowsUnavailable(error);
  return error;
}

function answerIn(failure: ApplicationFailure): Error {
  const [first, second, third] = (failure.details ?? []) as Details;
  if (failure.type === 'Rejected') return new Rejected(first as RejectionReason, second);
  if (failure.type === 'Conflict') return new Conflict(String(first), String(second));
  if (failure.type === 'Parked') return new UnknownEvent(String(first), String(second), String(third));
  return failure;
}
