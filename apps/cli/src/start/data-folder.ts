import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where everything of an installation lies. */
export const dataFolder = (path: string) => ({
  path,
  lock: join(path, 'suaka.lock'),
  pidFile: join(path, 'suaka.pid'),
  runFile: join(path, 'run.json'),
  secrets: join(path, 'secrets'),
  postgres: join(path, 'postgres'),
  temporal: join(path, 'temporal'),
  eventStore: join(path, 'event-store'),
  documents: join(path, 'documents'),
  keysCopy: join(path, 'keys', 'copy.jsonl'),
  logOf: (part: string): string => join(path, 'logs', `${part}.log`),
});
export type DataFolder = ReturnType<typeof dataFolder>;

export async function makeFolders({ path, secrets, keysCopy }: DataFolder): Promise<void> {
  for (const folder of [path, secrets, dirname(keysCopy), join(path, 'logs')]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}
