import '@fastify/cookie';
import { type FastifyReply } from 'fastify';

export const COOKIE = 'suaka_session';

const attributes = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict' as const, secure });

export function setCookie(reply: FastifyReply, token: string, expires: Date, secure: boolean): void {
  void reply.setCookie(COOKIE, token, { ...attributes(secure), expires });
}

export function clearCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(COOKIE, attributes(secure));
}
