import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A wrapped key as it leaves the database; worth nothing without the master key. */
export interface WrappedKey {
  person_id: string;
  wrapped: Buffer;
  wrapped_by: string;
}

const lineOf = ({ person_id, wrapped, wrapped_by }: WrappedKey): string =>
  `${JSON.stringify({ person: person_id, key: wrapped.toString('base64'), by: wrapped_by })}\n`;

/** Adds keys to a file of wrapped keys, one line a key; they are on disk when it resolves. */
export async function addToCopy(file: string, keys: WrappedKey[]): Promise<void> {
  await written(await open(file, 'a', 0o600), keys);
}

/** Writes a whole file of wrapped keys, or leaves what was there. */
export async function replaceCopy(file: string, keys: WrappedKey[]): Promise<void> {
  const unfinished = `${file}.new`;
  await written(await open(unfinished, 'w', 0o600), keys);
  await rename(unfinished, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

async function written(handle: FileHandle, keys: WrappedKey[]): Promise<void> {
  try {
    // A line that a fault cut short must not swallow the next one.
    await handle.appendFile(`\n${keys.map(lineOf).join('')}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The keys of a file, for each person the last one, and how many lines were cut short by a fault: these were never used.
 * Errors: the file's own; a line that is whole and yet no key.
 */
export async function readCopy(file: string): Promise<{ keys: WrappedKey[]; torn: number }> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const keys = new Map<string, WrappedKey>();
  let torn = 0;
  for (const line of lines) {
    const key = keyOf(line, file);
    if (key) keys.set(key.person_id, key);
    else torn++;
  }
  return { keys: [...keys.values()], torn };
}

function keyOf(line: string, file: string): WrappedKey | undefined {
  if (!line.endsWith('}')) return undefined;
  const { person, key, by } = JSON.parse(line) as Record<string, unknown>;
  if (typeof person !== 'string' || typeof key !== 'string' || typeof by !== 'string')
    throw new Error(`${file} holds a line that is no key of a person`);
  return { person_id: person, wrapped: Buffer.from(key, 'base64'), wrapped_by: by };
}
