import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { idFrom } from '@suaka/runtime';
import { type FastifyRequest } from 'fastify';
import { personOf, type Person } from '../access';
import { invalid } from '../problems';

/** A write as it was asked for: by whom, under which id, seen at which revision, saying what. */
export interface Asked {
  person: Person;
  /** The same for every repetition under the same Idempotency-Key by the same person. */
  commandId: string;
  /** Revision named by If-Match, decimal text. */
  expectedRevision?: string;
  /** Method, path and body as sent, for the fingerprint. */
  said: { method: string; path: string; body: unknown };
}

const KEY = /^[\x21-\x7e]{8,128}$/;
const REVISION = /^"(0|[1-9]\d{0,18})"$/;

export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Asked =>
  askedBy(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function askedBy(request: FastifyRequest): Asked {
  const person = personOf(request);
  return {
    person,
    commandId: idFrom(person.staffId, keyOf(request)),
    expectedRevision: revisionOf(request.headers['if-match']),
    said: { method: request.method, path: request.url.split('?')[0]!, body: request.body ?? {} },
  };
}

function keyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw invalid([{ field: 'Idempotency-Key', reason: 'must be 8 to 128 visible ASCII characters' }]);
}

function revisionOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const revision = REVISION.exec(header)?.[1];
  if (revision !== undefined) return revision;
  throw invalid([{ field: 'If-Match', reason: 'must be one revision in double quotes, such as "7"' }]);
}
