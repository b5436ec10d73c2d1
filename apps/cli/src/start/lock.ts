import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Obstacle } from '../obstacle';
import { identityOf } from '../parts/process-identity';

interface Holder {
  pid: number;
  identity: string;
}

/** Makes this process the only one on a data folder. Errors: `Obstacle` where another is. Answers how to give it back. */
export async function lock(file: string): Promise<() => Promise<void>> {
  const own: Holder = { pid: process.pid, identity: (await identityOf(process.pid)) ?? '' };
  while (!(await take(file, own))) {
    const holder = await read(file);
    if (!holder) continue;
    if ((await identityOf(holder.pid)) === holder.identity) throw taken(file, holder);
    await setAside(file, holder);
  }
  return () => rm(file, { force: true });
}

const taken = (file: string, { pid }: Holder): Obstacle =>
  new Obstacle(
    `Suaka already runs on this data (process ${pid}, ${file}): end it first, or set SUAKA_DATA_DIR to another folder.`,
  );

async function take(file: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function read(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return text === '' ? undefined : (JSON.parse(text) as Holder);
  } catch {
    return { pid: 0, identity: 'unreadable' };
  }
}

/** Removes a dead holder's lock, and no other one that has just come into its place. */
async function setAside(file: string, dead: Holder): Promise<void> {
  const aside = `${file}.${process.pid}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await read(aside);
  await rm(aside, { force: true });
  if (found && found.identity !== dead.identity) throw taken(file, found);
}
