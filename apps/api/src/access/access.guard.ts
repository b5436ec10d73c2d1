import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '@suaka/people';
import { type FastifyRequest } from 'fastify';
import { Problem } from '../problems';
import { DESPITE, type Duty, NEEDS, type Needed, PUBLIC } from './needs';
import { refuseCrossSite } from './same-site';
import { SignedIn } from './signed-in';

const UNDONE = { set_password: 'own_password_needed', set_second_factor: 'second_factor_needed' } as const;

/** Every route is shut unless it is marked `Public` or names what it `Needs` and the person may do that. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signedIn: SignedIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseCrossSite(request);
    if (this.reflector.get<boolean>(PUBLIC, context.getHandler())) return true;
    const person = await this.signedIn.person(request);
    if (!person) throw new Problem('not_signed_in');
    request.person = person;
    const despite = this.reflector.get<Duty[] | undefined>(DESPITE, context.getHandler()) ?? [];
    if (person.must && !despite.includes(person.must)) throw new Problem(UNDONE[person.must]);
    const needed = this.reflector.get<Needed | undefined>(NEEDS, context.getHandler());
    if (needed === 'signed_in' || (needed && may(person, needed))) return true;
    throw new Problem('not_permitted');
  }
}
