import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger } from '@suaka/runtime';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Files whose names change with their content. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;
const PAGE = 'index.html';

/** The built console: its files by name, and its one page for every address of its own. */
export async function serveConsole(
  app: NestFastifyApplication,
  folder: string,
  logger: Logger,
): Promise<void> {
  const root = resolve(folder);
  const files = await filesIn(root);
  if (!files.has(PAGE)) {
    logger.warn({ folder: root }, 'no console is built there; the api serves none');
    return;
  }
  await app.register(fastifyStatic, { root, serve: false, cacheControl: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) => {
    const path = request.params['*'];
    if (files.has(path)) return send(reply, path);
    const isPage = !/^api(\/|$)/.test(path) && (request.headers.accept ?? '').includes('text/html');
    return isPage ? send(reply, PAGE) : reply.callNotFound();
  });
}

function send(reply: FastifyReply, file: string): FastifyReply {
  const lasts = HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
  return reply.header('Cache-Control', lasts).sendFile(file);
}

async function filesIn(root: string): Promise<Set<string>> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => resolve(parentPath, name));
    return new Set(paths.map((path) => path.slice(root.length + 1).replaceAll('\\', '/')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}
