import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A wrapped key as it leaves the database; worth nothing without the master key. */
export interface WrappedKey {
  person_id: string;
  wrapped: Buffer;
  wrapped_by: string;
}

/** The keys outside the database, and the persons whose key was destroyed and stays so. */
export interface KeyCopy {
  keys: WrappedKey[];
  destroyed: string[];
}

const keyLine = ({ person_id, wrapped, wrapped_by }: WrappedKey): string =>
  `${JSON.stringify({ person: person_id, key: wrapped.toString('base64'), by: wrapped_by })}\n`;

const tombstoneLine = (person: string): string => `${JSON.stringify({ person, destroyed: true })}\n`;

/** Adds keys to a file of wrapped keys, one line a key; they are on disk when it resolves. */
export async function addToCopy(file: string, keys: WrappedKey[]): Promise<void> {
  await written(await open(file, 'a', 0o600), keys.map(keyLine));
}

/** Writes a whole file of wrapped keys, or leaves what was there. */
export async function replaceCopy(file: string, { keys, destroyed }: KeyCopy): Promise<void> {
  const unfinished = `${file}.new`;
  const lines = [...keys.map(keyLine), ...destroyed.map(tombstoneLine)];
  await written(await open(unfinished, 'w', 0o600), lines);
  await rename(unfinished, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

async function written(handle: FileHandle, lines: string[]): Promise<void> {
  try {
    // A line that a fault cut short must not swallow the next one.
    await handle.appendFile(`\n${lines.join('')}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The keys of a file, for each person the last one and none once it was destroyed, and how many lines were cut short by
 * a fault: these were never used. Errors: the file's own; a line that is whole and yet neither.
 */
export async function readCopy(file: string): Promise<KeyCopy & { torn: number }> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const keys = new Map<string, WrappedKey>();
  const destroyed = new Set<string>();
  let torn = 0;
  for (const line of lines) {
    const read = lineOf(line, file);
    if (!read) torn++;
    else if (typeof read === 'string') destroyed.add(read);
    else keys.set(read.person_id, read);
  }
  for (const personId of destroyed) keys.delete(personId);
  return { keys: [...keys.values()], destroyed: [...destroyed], torn };
}

/** A key, or the person whose key was destroyed. */
function lineOf(line: string, file: string): WrappedKey | string | undefined {
  if (!line.endsWith('}')) return undefined;
  const { person, key, by, destroyed } = JSON.parse(line) as Record<string, unknown>;
  if (typeof person === 'string' && destroyed === true) return person;
  if (typeof person !== 'string' || typeof key !== 'string' || typeof by !== 'string')
    throw new Error(`${file} holds a line that is no key of a person`);
  return { person_id: person, wrapped: Buffer.from(key, 'base64'), wrapped_by: by };
}
