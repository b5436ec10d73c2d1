import { type FastifyRequest } from 'fastify';
import { Problem } from '../problems';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Against forged requests, besides the cookie's SameSite: writes only from our own pages, and only as JSON. Errors: `Problem`. */
export function refuseCrossSite(request: FastifyRequest): void {
  const { method, headers } = request;
  if (READING.includes(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('cross_site');
  if (headers.origin !== undefined && !isOwn(headers.origin, request.host)) throw new Problem('cross_site');
  // No page of another site may send this header without asking first, and nobody here says yes.
  if (headers['tus-resumable'] !== undefined) return;
  if (method !== 'DELETE' && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new Problem('unsupported_media_type');
  }
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
