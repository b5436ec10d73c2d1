import { createHash, randomBytes } from 'node:crypto';
import { type FastifyRequest } from 'fastify';

/** Tells a leaked token from other texts, for whoever searches for them. */
const PREFIX = 'suaka_';
const TOKEN = /^suaka_[\w-]{43}$/;

export const newToken = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A request with an Authorization header is another system's, whatever else it carries. */
export const isBearer = ({ headers }: FastifyRequest): boolean => headers.authorization !== undefined;

export function tokenOf({ headers }: FastifyRequest): string | undefined {
  const [scheme = '', token = '', ...rest] = (headers.authorization ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 && TOKEN.test(token) ? token : undefined;
}
