import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../obstacle';
import { findRunning } from '../reach/reach';
import type { PersonExportOptions } from './commands';

/** By the API, as whoever is named: the same rights, and the same event, as in the console. Errors: `Obstacle`. */
export async function exportPerson(personId: string, options: PersonExportOptions): Promise<void> {
  const { to, as: username, passwordFile, language } = options;
  if (!existsSync(passwordFile)) throw new Obstacle(`There is no file ${passwordFile}.`);
  const api = `${(await findRunning()).SUAKA_API_URL}/api`;
  const password = readFileSync(passwordFile, 'utf8').trim();
  const session = await send(`${api}/session`, { username, password });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const files = { json: `${personId}.json`, pdf: `${personId}.pdf` };
  const path = `${api}/persons/${encodeURIComponent(personId)}/export`;
  const held = await (await send(path, {}, cookie)).json();
  const pdf = await (await send(`${path}/pdf`, { language }, cookie)).arrayBuffer();
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, files.json), `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600 });
  writeFileSync(join(to, files.pdf), Buffer.from(pdf), { mode: 0o600 });
  process.stdout.write(`${files.json} and ${files.pdf} are in ${to}; keep them from others.\n`);
}

async function send(url: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), cookie };
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers });
  if (answer.ok) return answer;
  const { title, detail } = (await answer.json()) as { title?: string; detail?: string };
  throw new Obstacle(`${answer.status} ${detail ?? title ?? 'no reason given'}.`);
}
