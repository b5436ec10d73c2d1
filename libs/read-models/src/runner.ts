import type { EventBatch, EventLog } from '@suaka/event-log';
import type { Logger } from '@suaka/runtime';
import { type Checkpoint, CheckpointMoved, readCheckpoint } from './checkpoint/checkpoint';
import { clearFailure, recordFailure } from './checkpoint/failure';
import { LogReplaced, verifySameLog } from './checkpoint/same-log';
import { batches } from './projection/batches';
import { commitBatch } from './projection/commit-batch';
import type { Erasing } from './projection/forget';
import { PoisonedEvent, reasonOf } from './projection/poisoned-event';
import { pause, whileActive } from './projection/while-active';
import { openReadModels } from './schema/open';
import type { ReadDb } from './schema/read-models';

/** The streams that the read models are folded from. */
export const PREFIXES = [
  ...['complaint-', 'contact-', 'staff-', 'service-'],
  ...['person-', 'office-', 'institution-', 'policy-'],
];
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;
/** From then on a fault that may pass is shown as a failure too. */
const VISIBLE_AFTER = 4;

export interface Projector {
  log: EventLog;
  databaseUrl: string;
  destroyKeys: Erasing['destroyKeys'];
  /** Aborted, the batch under way is finished first. */
  signal: AbortSignal;
  logger: Logger;
}

/**
 * Folds the log into the read models until `signal` aborts; a second projector stands by. What is lost is tried again.
 * Errors, also to be read with `findFailure`: `PoisonedEvent`, `LogReplaced`.
 */
export async function runProjector(projector: Projector): Promise<void> {
  const { signal, logger } = projector;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await whileActive(projector, (db) => follow(db, projector, () => (failures = 0)));
    } catch (error) {
      failures += 1;
      const hopeless = error instanceof PoisonedEvent || error instanceof LogReplaced;
      const known = (hopeless || failures >= VISIBLE_AFTER) && (await recorded(projector, error));
      if (hopeless && known) throw error;
      const delay = Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS);
      logger.warn({ reason: reasonOf(error), failures, delay }, 'projecting again soon');
      await pause(delay, signal);
    }
  }
}

async function follow(db: ReadDb, projector: Projector, onProgress: () => void): Promise<void> {
  const { log, signal } = projector;
  let checkpoint = await readCheckpoint(db);
  await verifySameLog(log, checkpoint);
  let cleared = false;
  for await (const batch of batches(log, { prefixes: PREFIXES, after: checkpoint.position, signal })) {
    // An idle moment shows whether the database and the checkpoint are still as they were.
    const news = batch && isNews(batch, checkpoint);
    checkpoint = news ? await commitBatch(db, checkpoint, batch, projector) : await stillAt(db, checkpoint);
    if (!cleared) await clearFailure(db);
    cleared = true;
    onProgress();
  }
}

const isNews = ({ events, position }: EventBatch, checkpoint: Checkpoint): boolean =>
  events.length > 0 || BigInt(position) > BigInt(checkpoint.position ?? 0);

async function stillAt(db: ReadDb, checkpoint: Checkpoint): Promise<Checkpoint> {
  const { position } = await readCheckpoint(db);
  if (position !== checkpoint.position) throw new CheckpointMoved(`checkpoint is at ${position}`);
  return checkpoint;
}

/** False where the database cannot take it now. */
async function recorded({ databaseUrl, logger }: Projector, error: unknown): Promise<boolean> {
  const db = openReadModels(databaseUrl, { maxConnections: 1, logger });
  try {
    await recordFailure(db, error);
    return true;
  } catch (unrecorded) {
    logger.warn({ reason: reasonOf(unrecorded) }, 'a failure could not be recorded');
    return false;
  } finally {
    await db.destroy();
  }
}
