import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of workflow code bundled beforehand: the version for people, the digest because it cannot be forgotten. */
export function buildIdOf(bundlePath: string): string {
  const digest = createHash('sha256').update(readFileSync(bundlePath)).digest('hex');
  return `${versionAbove(__dirname)}-${digest.slice(0, 12)}`;
}

function versionAbove(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return versionAbove(dirname(folder));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
