import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { waitForPosition } from '@suaka/read-models';
import { type FastifyRequest } from 'fastify';
import { Parts } from '../parts';
import { invalid, Problem } from '../problems';

const PATIENCE_MS = 2_000;

/** Read your writes: a query sent with Suaka-After waits until the view holds that position. */
@Injectable()
export class UpToDateInterceptor implements NestInterceptor {
  constructor(private readonly parts: Parts) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const { headers, method } = context.switchToHttp().getRequest<FastifyRequest>();
    const after = headers['suaka-after'];
    if (method !== 'GET' || after === undefined) return next.handle();
    if (typeof after !== 'string' || !/^\d{1,20}$/.test(after)) {
      throw invalid([{ field: 'Suaka-After', reason: 'must be a position: decimal digits' }]);
    }
    const { readModels, projections } = this.parts;
    if (await waitForPosition(readModels, projections, after, PATIENCE_MS)) return next.handle();
    if (await this.#liesBeyondTheLog(after)) {
      throw invalid([{ field: 'Suaka-After', reason: 'must be a position that a write was answered with' }]);
    }
    throw new Problem('not_yet_projected', { retryAfter: 1 });
  }

  async #liesBeyondTheLog(position: string): Promise<boolean> {
    for await (const last of this.parts.log.readAll({ backwards: true, limit: 1 })) {
      return BigInt(position) > BigInt(last.position);
    }
    return true;
  }
}
