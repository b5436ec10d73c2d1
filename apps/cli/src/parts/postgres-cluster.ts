import { spawn, type ChildProcessWithoutNullStreams, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Postgres } from './postgres';
import { databaseUser } from './postgres-binaries';

/** Another user may not be let through the folders above; the descriptor leads there directly. */
export const seenAs = (folder: string): string =>
  databaseUser && process.platform === 'linux' ? '/proc/self/fd/3' : folder;

/** Makes the database cluster once, wholly or not at all. */
export async function makeCluster({ programs, folder, password }: Postgres): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  if (databaseUser) await chown(unfinished, databaseUser.uid, databaseUser.gid);
  const as = ['-U', 'suaka', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8'];
  await run(join(programs, 'initdb'), ['-D', seenAs(unfinished), ...as], unfinished);
  const single = ['--single', '-D', seenAs(unfinished), 'postgres'];
  await run(join(programs, 'postgres'), single, unfinished, setUp(password));
  await writeFile(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  await rename(unfinished, folder);
}

const setUp = (password: string): string =>
  `alter user suaka password '${password}';\ncreate database suaka;\n`;

async function run(program: string, args: string[], folder: string, input = ''): Promise<void> {
  const data = await open(folder, 'r');
  try {
    const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', data.fd];
    const child = spawn(program, args, {
      cwd: '/',
      stdio,
      ...databaseUser,
    }) as ChildProcessWithoutNullStreams;
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    child.stdin.end(input);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${program} failed: ${(await said).join('').trim()}`);
  } finally {
    await data.close();
  }
}
