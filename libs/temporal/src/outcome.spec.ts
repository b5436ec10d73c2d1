import { ServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Rejected } from '@suaka/complaint';
import { Conflict } from '@suaka/event-log';
import { WorkflowsUnavailable } from './errors';
import { outcomeOf } from './outcome';

const answered = (type: string, ...details: unknown[]) =>
  outcomeOf(new WorkflowUpdateFailedError('failed', ApplicationFailure.nonRetryable('…', type, ...details)));

it('is a rejection with its reason and field', () => {
  expect(answered('Rejected', 'unknown_category', 'mainCategory')).toBeInstanceOf(Rejected);
  expect(answered('Rejected', 'unknown_category', 'mainCategory')).toMatchObject({
    reason: 'unknown_category',
    field: 'mainCategory',
  });
});

it('is a conflict with both revisions', () => {
  expect(answered('Conflict', '3', '5')).toBeInstanceOf(Conflict);
  expect(answered('Conflict', '3', '5')).toMatchObject({ expected: '3', current: '5' });
});

it('is the fault itself where the workflow gives another', () => {
  expect(answered('Malformed')).toMatchObject({ type: 'Malformed' });
});

it('is that workflows are unavailable where the service fails', () => {
  expect(outcomeOf(new ServiceError('away'))).toBeInstanceOf(WorkflowsUnavailable);
  expect(
    outcomeOf(Object.assign(new Error('14 UNAVAILABLE'), { code: 14, details: '', metadata: {} })),
  ).toBeInstanceOf(WorkflowsUnavailable);
});

it('leaves what it does not know', () => {
  for (const error of [new WorkflowNotFoundError('gone', 'w', undefined), new TypeError('bug')]) {
    expect(outcomeOf(error)).toBe(error);
  }
});
