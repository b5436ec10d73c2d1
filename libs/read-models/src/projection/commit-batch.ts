import type { EventBatch } from '@suaka/event-log';
import type { ReadDb } from '../schema/read-models';
import { type Checkpoint, moveCheckpoint } from '../checkpoint/checkpoint';
import { notifyProjected } from '../checkpoint/notify';
import { type Erasing, erasedIn } from './forget';
import { isDataFault, PoisonedEvent } from './poisoned-event';
import { projectBatch } from './project-batch';

type Batch = Pick<EventBatch, 'events' | 'position'>;

/**
 * Rows, checkpoint and notification in one transaction.
 * Errors: `PoisonedEvent` once everything before that event is committed; `CheckpointMoved`; the database's own.
 */
export async function commitBatch(
  db: ReadDb,
  from: Checkpoint,
  batch: Batch,
  erasing: Erasing,
): Promise<Checkpoint> {
  try {
    return await inOneTransaction(db, from, batch, erasing);
  } catch (error) {
    if (!(error instanceof PoisonedEvent) && !isDataFault(error)) throw error;
    const [only, ...others] = batch.events;
    if (only && others.length > 0) return commitSingly(db, from, batch, erasing);
    throw only && !(error instanceof PoisonedEvent) ? new PoisonedEvent(only, error) : error;
  }
}

async function commitSingly(
  db: ReadDb,
  from: Checkpoint,
  { events }: Batch,
  erasing: Erasing,
): Promise<Checkpoint> {
  let checkpoint = from;
  for (const event of events) {
    checkpoint = await commitBatch(db, checkpoint, { events: [event], position: event.position }, erasing);
  }
  return checkpoint;
}

async function inOneTransaction(
  db: ReadDb,
  from: Checkpoint,
  { events, position }: Batch,
  erasing: Erasing,
): Promise<Checkpoint> {
  // Ahead of the checkpoint, so that whoever was killed in the middle goes on with it.
  await erasing.destroyKeys(erasedIn(events));
  return db.transaction().execute(async (transaction) => {
    const next = await moveCheckpoint(transaction, from, position, events.at(-1));
    const refolded = await projectBatch(transaction, events, erasing);
    await notifyProjected(transaction, position, [...events.map(({ streamId }) => streamId), ...refolded]);
    return next;
  });
}
