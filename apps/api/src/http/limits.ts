import { type Socket } from 'node:net';
import { type ConnectionError, type FastifyServerOptions } from 'fastify';
import { type ApiConfig } from '../config';
import { Problem, type Reason } from '../problems';

const MOST_BODY_BYTES = 1024 * 1024;
const MOST_HEADER_BYTES = 16 * 1024;
/** Live streams beat more often than this. */
const SILENCE_MS = 60_000;
const HEADERS_MS = 15_000;
const CHECKED_EVERY_MS = 5_000;

/** How large and how slow a request may be. */
export function limitsOf({ SUAKA_REQUEST_SECONDS }: ApiConfig): FastifyServerOptions {
  const requestTimeout = SUAKA_REQUEST_SECONDS * 1000;
  return {
    bodyLimit: MOST_BODY_BYTES,
    connectionTimeout: SILENCE_MS,
    requestTimeout,
    http: {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: Math.min(HEADERS_MS, requestTimeout),
      connectionsCheckingInterval: Math.min(CHECKED_EVERY_MS, requestTimeout),
    },
    clientErrorHandler: refuse,
  } as FastifyServerOptions;
}

const REASONS: Record<string, Reason> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_too_slow',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
};

const problemOf = (code: string): Problem => {
  const reason = REASONS[code];
  return reason ? new Problem(reason) : new Problem('invalid_request', { detail: 'This is not HTTP' });
};

/** Before there is a request: what is no HTTP, too slow or too large. */
function refuse({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(code);
  const body = JSON.stringify(problem.body());
  socket.end(
    [
      `HTTP/1.1 ${problem.status} Refused`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
