import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signInto } from '../reach/api';
import { findRunning } from '../reach/reach';
import type { PersonExportOptions } from './commands';

/** By the API, as whoever is named: the same rights, and the same event, as in the console. Errors: `Obstacle`. */
export async function exportPerson(personId: string, options: PersonExportOptions): Promise<void> {
  const { to, language } = options;
  const send = await signInto(await findRunning(), options);
  const files = { json: `${personId}.json`, pdf: `${personId}.pdf` };
  const path = `/persons/${encodeURIComponent(personId)}/export`;
  const held = await (await send('POST', path, {})).json();
  const pdf = await (await send('POST', `${path}/pdf`, { language })).arrayBuffer();
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, files.json), `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600 });
  writeFileSync(join(to, files.pdf), Buffer.from(pdf), { mode: 0o600 });
  process.stdout.write(`${files.json} and ${files.pdf} are in ${to}; keep them from others.\n`);
}
