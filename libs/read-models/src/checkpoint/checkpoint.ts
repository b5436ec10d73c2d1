import { sql } from 'kysely';
import type { LoggedEvent } from '../projection/logged-event';
import type { ReadDb } from '../schema/read-models';
import type { CheckpointRow } from './row';

export const PROJECTION = 'read';

/** Another projector, or a rebuild, has moved the checkpoint; nothing of the batch counts. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

export type Checkpoint = Pick<CheckpointRow, 'position' | 'lastStream' | 'lastRevision' | 'lastPosition'>;

export function readCheckpoint(db: ReadDb): Promise<Checkpoint> {
  return db
    .selectFrom('checkpoint')
    .select(['position', 'lastStream', 'lastRevision', 'lastPosition'])
    .where('name', '=', PROJECTION)
    .executeTakeFirstOrThrow();
}

/** How far the read models are; `null` before the first event. */
export const findPosition = async (db: ReadDb): Promise<string | null> => (await readCheckpoint(db)).position;

/** First statement of a batch's transaction: whoever comes second waits here, and then finds it moved. Errors: `CheckpointMoved`. */
export async function moveCheckpoint(
  db: ReadDb,
  from: Checkpoint,
  position: string,
  last: LoggedEvent | undefined,
): Promise<Checkpoint> {
  const next: Checkpoint = last
    ? { position, lastStream: last.streamId, lastRevision: last.revision, lastPosition: last.position }
    : { ...from, position };
  const { numUpdatedRows } = await db
    .updateTable('checkpoint')
    .set({ ...next, updatedAt: sql`clock_timestamp()` })
    .where('name', '=', PROJECTION)
    .where(sql<boolean>`position is not distinct from ${from.position}::numeric`)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CheckpointMoved(`checkpoint is no longer at ${from.position}`);
  return next;
}
