import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Role, type ServiceScope } from '@suaka/people';
import { type FastifyRequest } from 'fastify';
import { type Duty } from './needs';

/** Who is asking; a service is another system, known by its token, its id in the place of the person's. */
export interface Person {
  kind?: 'service';
  staffId: string;
  username: string;
  name: string;
  roles: Role[];
  officeId: string;
  scopes?: ServiceScope[];
  /** Still to be done before anything else works. */
  must?: Duty;
}

declare module 'fastify' {
  interface FastifyRequest {
    person?: Person;
  }
}

export function personOf(request: FastifyRequest): Person {
  if (!request.person) throw new Error('A route that needs a person was opened without one');
  return request.person;
}

/** The signed-in person. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) =>
  personOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
