import { HttpException } from '@nestjs/common';
import { type RejectionReason } from '@suaka/complaint';
import { Conflict, UnknownEvent } from '@suaka/event-log';
import { faultText, PolicyInvalid } from '@suaka/policy';
import { InvalidCursor } from '@suaka/read-models';
import { type FastifyError } from 'fastify';
import { StaleCase } from '../complaints/stale-case';
import { invalid } from './field-faults';
import { Problem } from './problem';
import { type Reason } from './reasons';

const BY_STATUS: Record<number, Reason> = {
  400: 'invalid_request',
  404: 'not_found',
  413: 'body_too_large',
  415: 'unsupported_media_type',
};

/** Parts that are away, by the names of their errors. */
const AWAY = ['LogUnavailable', 'WorkflowsUnavailable', 'CommandPending'];
/** PostgreSQL: connection exceptions, no more connections, shutting down; and Node's own for its socket. */
const DATABASE_AWAY = /^(08\w{3}|53300|57P0[123]|E[A-Z]+)$/;
const DATABASE_LOST = /connection terminated|timeout exceeded when trying to connect/i;

/** What HTTP answers to any error; `undefined` for a fault of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof StaleCase) return stale(error);
  if (error instanceof UnknownEvent) return new Problem('case_parked', { detail: error.message });
  if (error instanceof Conflict) return new Problem('conflict');
  if (error instanceof InvalidCursor)
    return invalid([{ field: 'cursor', reason: 'is not a cursor of this list' }]);
  if (error instanceof PolicyInvalid) return invalidPolicy(error);
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error.message);
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'FastifyError')
    return ofStatus((error as FastifyError).statusCode ?? 500, error.message);
  if (error.name === 'Rejected')
    return rejected(error as Error & { reason: RejectionReason; field?: string });
  if (isAway(error))
    return new Problem('unavailable', { retryAfter: 2, detail: 'Send it again under the same key.' });
  return undefined;
}

const rejected = ({ reason, field }: { reason: RejectionReason; field?: string }) =>
  new Problem(reason, { field, errors: field === undefined ? undefined : [{ field, reason }] });

const MOST_FAULTS = 1_000;

/** What is at fault in the document, by its path in there. */
const invalidPolicy = ({ faults }: PolicyInvalid) =>
  new Problem('policy_invalid', {
    field: 'document',
    detail: faults.map(faultText).join('\n').slice(0, 2_000),
    errors: faults.slice(0, MOST_FAULTS).map(({ path, line, reason }) => ({ field: path, line, reason })),
  });

const stale = ({ expectedRevision, current }: StaleCase) =>
  new Problem('stale_revision', {
    members: { expectedRevision, currentRevision: current.revision, current },
  });

function ofStatus(status: number, detail: string): Problem | undefined {
  const reason = BY_STATUS[status];
  return reason && new Problem(reason, { detail: reason === 'invalid_request' ? detail : undefined });
}

function isAway(error: Error & { code?: unknown }): boolean {
  if (AWAY.includes(error.name)) return true;
  return DATABASE_AWAY.test(String(error.code ?? '')) || DATABASE_LOST.test(error.message);
}
