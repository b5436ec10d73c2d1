import 'reflect-metadata';
import { HttpException, NotFoundException } from '@nestjs/common';
import { REJECTION_REASONS, Rejected } from '@suaka/complaint';
import { Conflict, LogUnavailable } from '@suaka/event-log';
import { Rejected as StaffRejected } from '@suaka/people';
import { InvalidCursor } from '@suaka/read-models';
import { CommandPending, WorkflowsUnavailable } from '@suaka/temporal';
import { Problem } from './problem';
import { problemOf } from './problem-of';

const coded = (code: string) => Object.assign(new Error('x'), { code });

test.each<[string, unknown, number, string]>([
  ['a reused key', new Rejected('idempotency_key_reused'), 422, 'idempotency_key_reused'],
  ['an absent case', new Rejected('complaint_not_found'), 404, 'complaint_not_found'],
  ['a step too early', new Rejected('not_classified'), 409, 'not_classified'],
  ["one's own proposal", new Rejected('own_proposal'), 403, 'own_proposal'],
  ['a taken user name', new StaffRejected('already_registered', 'username'), 409, 'already_registered'],
  ['a lost race', new Conflict('1', '2'), 409, 'conflict'],
  ['a foreign cursor', new InvalidCursor('x'), 400, 'invalid_request'],
  ['the log away', new LogUnavailable(), 503, 'unavailable'],
  ['Temporal away', new WorkflowsUnavailable(), 503, 'unavailable'],
  ['no answer yet', new CommandPending(), 503, 'unavailable'],
  ['the database not listening', coded('ECONNREFUSED'), 503, 'unavailable'],
  ['the database shutting down', coded('57P01'), 503, 'unavailable'],
  ['too large a body', new HttpException('', 413), 413, 'body_too_large'],
  ['another media type', new HttpException('', 415), 415, 'unsupported_media_type'],
  ['malformed JSON', new HttpException('Unexpected token', 400), 400, 'invalid_request'],
  ['an unknown route', new NotFoundException(), 404, 'not_found'],
])('%s', (_, error, status, reason) => {
  expect(problemOf(error)).toMatchObject({ status, reason });
});

test('what can be sent again says when', () => {
  expect(problemOf(new LogUnavailable())?.more.retryAfter).toBeGreaterThan(0);
});

test('every reason of the deciders has its status and title', () => {
  for (const reason of REJECTION_REASONS) {
    const { status, title, type } = new Problem(reason).body();
    expect([403, 404, 409, 422]).toContain(status);
    expect(title).toBeTruthy();
    expect(type).toBe(`urn:suaka:problem:${reason}`);
  }
});

test('a fault of ours is not dressed up', () => {
  expect(problemOf(new TypeError('x is not a function'))).toBeUndefined();
  expect(problemOf(coded('23505'))).toBeUndefined();
  expect(problemOf('thrown text')).toBeUndefined();
});
