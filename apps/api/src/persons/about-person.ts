import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { invalid } from '../problems';

/** The person that the route names. Errors: `Problem`. */
export const PersonId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { id } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>().params;
  if (!isUUID(id)) throw invalid([{ field: 'id', reason: 'must be a UUID' }]);
  return id.toLowerCase();
});
