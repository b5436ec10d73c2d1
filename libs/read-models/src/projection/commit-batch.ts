import type { EventBatch } from '@suaka/event-log';
import type { ReadDb } from '../schema/read-models';
import { type Checkpoint, moveCheckpoint } from '../checkpoint/checkpoint';
import { notifyProjected } from '../checkpoint/notify';
import { isDataFault, PoisonedEvent } from './poisoned-event';
import { projectBatch } from './project-batch';

type Batch = Pick<EventBatch, 'events' | 'position'>;

/**
 * Rows, checkpoint and notification in one transaction.
 * Errors: `PoisonedEvent` once everything before that event is committed; `CheckpointMoved`; the database's own.
 */
export async function commitBatch(db: ReadDb, from: Checkpoint, batch: Batch): Promise<Checkpoint> {
  try {
    return await inOneTransaction(db, from, batch);
  } catch (error) {
    if (!(error instanceof PoisonedEvent) && !isDataFault(error)) throw error;
    const [only, ...others] = batch.events;
    if (only && others.length > 0) return commitSingly(db, from, batch);
    throw only && !(error instanceof PoisonedEvent) ? new PoisonedEvent(only, error) : error;
  }
}

async function commitSingly(db: ReadDb, from: Checkpoint, { events }: Batch): Promise<Checkpoint> {
  let checkpoint = from;
  for (const event of events) {
    checkpoint = await commitBatch(db, checkpoint, { events: [event], position: event.position });
  }
  return checkpoint;
}

function inOneTransaction(db: ReadDb, from: Checkpoint, { events, position }: Batch): Promise<Checkpoint> {
  return db.transaction().execute(async (transaction) => {
    const next = await moveCheckpoint(transaction, from, position, events.at(-1));
    await projectBatch(transaction, events);
    await notifyProjected(
      transaction,
      position,
      events.map(({ streamId }) => streamId),
    );
    return next;
  });
}
