import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { createLogger } from '@suaka/runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { problemOf } from './problem-of';

/** The one place where errors become answers. A fault of ours is logged and says nothing of itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = createLogger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { method, routeOptions, id } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error) ?? new Problem('internal', { detail: `Request ${id}` });
    if (problem.status >= 500) {
      const route = routeOptions?.url;
      this.#logger[problem.status === 500 ? 'error' : 'warn'](
        { err: error, method, route, request: id },
        problem.reason,
      );
    }
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const { retryAfter } = problem.more;
    if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(problem.body()));
  }
}
