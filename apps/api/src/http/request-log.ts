import { type Logger } from '@suaka/runtime';
import { type FastifyInstance } from 'fastify';

/** A line per answer: the route's pattern, never its address or its query, which may name people. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id, person, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    const { statusCode: status } = reply;
    logger.debug(
      { method, route: routeOptions.url, status, milliseconds, staffId: person?.staffId, request: id },
      'answered',
    );
    done();
  });
}
