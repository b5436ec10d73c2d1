import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ReachConfig } from '../config';
import { Obstacle } from '../obstacle';

/** Who does it: the same rights, and the same events, as in the console. */
export interface SigningIn {
  as: string;
  passwordFile: string;
}

/** Sends to a path below /api. Errors: `Obstacle` with what the API says. */
export type Send = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Response>;

/** Signs in at the API of what runs. Errors: `Obstacle`. */
export async function signInto(
  config: ReachConfig,
  { as: username, passwordFile }: SigningIn,
): Promise<Send> {
  if (!existsSync(passwordFile)) throw new Obstacle(`There is no file ${passwordFile}.`);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const api = `${config.SUAKA_API_URL}/api`;
  const session = await send('POST', `${api}/session`, '', { username, password });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (method, path, body) => send(method, `${api}${path}`, cookie, body);
}

async function send(method: string, url: string, cookie: string, body?: object): Promise<Response> {
  const said = body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const headers = { ...said, cookie };
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), headers });
  if (answer.ok) return answer;
  const { title, detail } = (await answer.json()) as { title?: string; detail?: string };
  throw new Obstacle(`${answer.status} ${detail ?? title ?? 'no reason given'}.`);
}
