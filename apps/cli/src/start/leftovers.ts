import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { bootOf, identityOf, groupLives } from '../parts/process-identity';
import { killGroup } from '../parts/running';
import { readRunFile } from './run-file';

const PATIENCE_MS = 15_000;

/** Ends what a start that was killed may have left behind. Answers the names of the parts that were still there. */
export async function endLeftovers(file: string): Promise<string[]> {
  const parts = Object.entries((await readRunFile(file))?.parts ?? {});
  const left = await Promise.all(
    parts.map(async ([name, part]) => ((await remains(part)) ? { name, ...part } : undefined)),
  );
  const found = left.filter((part) => part !== undefined);
  await Promise.all(found.map(({ pid }) => end(pid)));
  await rm(file, { force: true });
  return found.map(({ name }) => name);
}

/** Its leader may be gone while others of its group live on; the number is not given anew as long as they do. */
async function remains({ pid, identity }: { pid: number; identity: string }): Promise<boolean> {
  const now = await identityOf(pid);
  if (now !== undefined) return now === identity;
  return bootOf(identity) === bootOf((await identityOf(process.pid)) ?? '') && (await groupLives(pid));
}

async function end(pid: number): Promise<void> {
  killGroup(pid, 'SIGTERM');
  const until = performance.now() + PATIENCE_MS;
  while (await groupLives(pid)) {
    if (performance.now() > until) killGroup(pid, 'SIGKILL');
    await sleep(50);
  }
}
