import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '@suaka/runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import { type ApiConfig } from './config';
import { serveConsole } from './console/serve-console';
import { serveDocs } from './docs/serve-docs';
import { PIECE } from './documents/uploads.controller';
import { endConnectionsOnClose } from './http/closing';
import { readJsonBodies } from './http/json-body';
import { limitsOf } from './http/limits';
import { NestLog } from './http/nest-log';
import { logRequests } from './http/request-log';
import { countRequests } from './http/count-requests';
import { protect } from './http/protect';
import { Parts } from './parts';
import { answer } from './problems';

const BARE = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The whole door, with its parts open, ready to listen. */
export async function createApp(config: ApiConfig): Promise<NestFastifyApplication> {
  const logger = createLogger('api');
  const adapter = new FastifyAdapter({
    ...limitsOf(config),
    trustProxy: config.SUAKA_TRUSTED_PROXIES?.split(',').map((each) => each.trim()) ?? false,
    routerOptions: { maxParamLength: 600 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      // No hook has run for an address that is none.
      answer(error, request, reply.headers(BARE), logger),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(() => Parts.open(config)),
    adapter,
    {
      logger: new NestLog(logger),
      abortOnError: false,
      bodyParser: false,
    },
  );
  const fastify = adapter.getInstance();
  readJsonBodies(fastify);
  fastify.addContentTypeParser(PIECE, (_request, piece, done) => done(null, piece));
  app.setGlobalPrefix('api');
  logRequests(fastify, logger);
  endConnectionsOnClose(fastify);
  countRequests(app);
  await app.register(cookie);
  await protect(app, config);
  serveDocs(app);
  await serveConsole(app, config.SUAKA_WEB_DIR, logger);
  await app.init();
  await fastify.ready();
  return app;
}
