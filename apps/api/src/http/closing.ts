import { type Server } from 'node:http';
import { type Socket } from 'node:net';
import { type FastifyInstance } from 'fastify';

/** For requests that are being answered when the end comes. */
const PATIENCE_MS = 10_000;

/** Lets no connection outlast the server: one without a request is ended at once, one with a request after its answer, any after a while. */
export function endConnectionsOnClose(fastify: FastifyInstance, patienceMs = PATIENCE_MS): void {
  const answering = new Map<Socket, boolean>();
  let closing = false;
  const server = fastify.server as Server;
  server.on('connection', (socket: Socket) => {
    answering.set(socket, false);
    socket.once('close', () => answering.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    answering.set(socket, true);
    response.once('close', () => {
      if (closing) socket.destroySoon();
      else if (answering.has(socket)) answering.set(socket, false);
    });
  });
  fastify.addHook('preClose', (done) => {
    closing = true;
    // Node waits for these, and by then no longer looks at its own time limits.
    for (const [socket, busy] of answering) if (!busy) socket.destroy();
    const late = setTimeout(() => answering.forEach((_, socket) => socket.destroy()), patienceMs);
    server.once('close', () => clearTimeout(late));
    done();
  });
}
