import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { createLogger, type Logger } from '@suaka/runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { problemOf } from './problem-of';

/** The one place where errors become answers. A fault of ours is logged and says nothing of itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = createLogger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.#logger);
  }
}

/** For errors that come before there is a route, too. */
export function answer(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const problem = problemOf(error) ?? new Problem('internal', { detail: `Request ${request.id}` });
  if (problem.status >= 500) log(problem, error, request, logger);
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

function log({ status, reason }: Problem, error: unknown, request: FastifyRequest, logger: Logger): void {
  const { method, id, routeOptions } = request;
  const about = { err: error, method, route: routeOptions?.url, request: id };
  if (status === 500) logger.error(about, reason);
  else logger.warn(about, reason);
}
