import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '@suaka/people';
import { type FastifyRequest } from 'fastify';
import { COSTS, Rates } from '../http/rates';
import { Problem } from '../problems';
import { DESPITE, type Duty, NEEDS, type Needed, PUBLIC } from './needs';
import { refuseCrossSite } from './same-site';
import { type Person } from './person';
import { isBearer } from '../services/bearer';
import { SignedIn } from './signed-in';

const UNDONE = { set_password: 'own_password_needed', set_second_factor: 'second_factor_needed' } as const;

/** Every route is shut unless it is marked `Public` or names what it `Needs` and the person may do that. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signedIn: SignedIn,
    private readonly rates: Rates,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // No browser sends a token by itself, so nobody can make it do so.
    if (!isBearer(request)) refuseCrossSite(request);
    const costs = this.reflector.get<number | undefined>(COSTS, context.getHandler());
    if (this.reflector.get<boolean>(PUBLIC, context.getHandler())) {
      if (costs) await this.rates.countAddress(request.ip, costs);
      return true;
    }
    const person = await this.signedIn.person(request);
    if (!person) throw new Problem('not_signed_in');
    await this.rates.countAccount(person.staffId, costs);
    request.person = person;
    const despite = this.reflector.get<Duty[] | undefined>(DESPITE, context.getHandler()) ?? [];
    if (person.must && !despite.includes(person.must)) throw new Problem(UNDONE[person.must]);
    const needed = this.reflector.get<Needed | undefined>(NEEDS, context.getHandler());
    if (needed && isOpenTo(person, needed)) return true;
    throw new Problem('not_permitted');
  }
}

function isOpenTo(person: Person, needed: Needed): boolean {
  if (needed === 'known') return true;
  return needed === 'signed_in' ? person.kind !== 'service' : may(person, needed);
}
