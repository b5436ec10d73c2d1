import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '@suaka/event-log';
import { findFailure, findPosition, openReadModels, type ReadDb, rebuild as empty } from '@suaka/read-models';
import { Obstacle } from '../obstacle';
import { Progress } from '../progress';
import { findRunning, openLog } from '../reach/reach';
import { secondsSince, tell } from '../start/tell';

const LOOK_MS = 250;
const PATIENCE_MS = 60_000;
const STEPS = 1_000;

/** Empties the read models and stays until the projector has grown them back. Commands go on meanwhile. Exit status. */
export async function rebuild(): Promise<number> {
  const config = await findRunning();
  const { log, close } = await openLog(config);
  const db = openReadModels(config.DATABASE_URL, { maxConnections: 1 });
  const begun = performance.now();
  try {
    const end = await endOf(log);
    await empty(config.DATABASE_URL);
    tell.plain('The read models are empty; until they have grown back, lists show a part. Nothing is lost.');
    await grown(db, end);
    tell.plain(`Rebuilt from the log in ${secondsSince(begun)}.`);
    return 0;
  } finally {
    await db.destroy();
    await close();
  }
}

async function endOf(log: EventLog): Promise<bigint> {
  for await (const { position } of log.readAll({ backwards: true, limit: 1 })) return BigInt(position);
  return 0n;
}

/** Errors: `Obstacle` where the projector stands still. */
async function grown(db: ReadDb, end: bigint): Promise<void> {
  const progress = new Progress('rebuilding', STEPS);
  let [last, movedAt] = [-1n, performance.now()];
  try {
    for (;;) {
      const position = BigInt((await findPosition(db)) ?? 0);
      if (position >= end) return progress.to(STEPS);
      if (position > last) [last, movedAt] = [position, performance.now()];
      progress.to(Number((position * BigInt(STEPS)) / end));
      await mustGoOn(db, performance.now() - movedAt);
      await sleep(LOOK_MS);
    }
  } finally {
    progress.end();
  }
}

async function mustGoOn(db: ReadDb, stillForMs: number): Promise<void> {
  const failure = await findFailure(db);
  if (failure?.streamId)
    throw new Obstacle(
      `The projector stands still at ${failure.type} ${failure.streamId}@${failure.revision}: ${failure.reason}`,
    );
  if (stillForMs > PATIENCE_MS)
    throw new Obstacle('No projector works on the log: start one; it goes on where this has stopped.');
}
