import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { type Asked, askedBy } from '../commands';
import { invalid } from '../problems';

/** A write to one case. */
export interface OnCase extends Asked {
  complaintId: string;
}

export const OnCase = createParamDecorator((_: unknown, context: ExecutionContext): OnCase => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  return { ...askedBy(request), complaintId: caseId(request.params.id) };
});

/** Errors: `Problem`. Upper and lower case name the same case. */
export function caseId(id: string): string {
  if (!isUUID(id)) throw invalid([{ field: 'id', reason: 'must be a UUID' }]);
  return id.toLowerCase();
}
