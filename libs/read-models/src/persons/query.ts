import { sql } from 'kysely';
import type { ReadDb } from '../schema/read-models';
import type { ErasedPersonRow } from './row';

/** The streams in which the person occurs. */
export async function findPersonStreams(db: ReadDb, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('personStream')
    .select('streamId')
    .where('personId', '=', personId)
    .orderBy('streamId')
    .execute();
  return rows.map(({ streamId }) => streamId);
}

export function findErasure(db: ReadDb, personId: string): Promise<ErasedPersonRow | undefined> {
  return db.selectFrom('erasedPerson').selectAll().where('personId', '=', personId).executeTakeFirst();
}

/** Of the streams those in which somebody occurs who was erased, and all those of the persons named. */
export async function findStreamsWithBlanks(
  db: ReadDb,
  streams: readonly string[],
  personIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ streamId: string }>`select distinct stream_id from read.person_stream
    where person_id = any(${[...personIds]}::text[]) or (stream_id = any(${[...streams]}::text[])
      and person_id in (select person_id from read.erased_person))`.execute(db);
  return rows.map(({ streamId }) => streamId);
}
