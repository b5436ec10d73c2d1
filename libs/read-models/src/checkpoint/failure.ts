import { now } from '@suaka/runtime';
import { PoisonedEvent, reasonOf } from '../projection/poisoned-event';
import type { ReadDb } from '../schema/read-models';
import { PROJECTION } from './checkpoint';
import type { FailureRow } from './row';

export type Failure = Omit<FailureRow, 'name'>;

/** Why the projector stands still, where it does. */
export async function findFailure(db: ReadDb): Promise<Failure | undefined> {
  const row = await db.selectFrom('failure').selectAll().where('name', '=', PROJECTION).executeTakeFirst();
  if (!row) return undefined;
  const { name: _, ...failure } = row;
  return failure;
}

export async function recordFailure(db: ReadDb, error: unknown): Promise<void> {
  const event = error instanceof PoisonedEvent ? error.event : undefined;
  const failure: Failure = {
    streamId: event?.streamId ?? null,
    revision: event?.revision ?? null,
    type: event?.type ?? null,
    position: event?.position ?? null,
    reason: reasonOf(error instanceof PoisonedEvent ? error.cause : error),
    failedAt: now(),
  };
  await db
    .insertInto('failure')
    .values({ name: PROJECTION, ...failure })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(failure))
    .execute();
}

export async function clearFailure(db: ReadDb): Promise<void> {
  await db.deleteFrom('failure').where('name', '=', PROJECTION).execute();
}
