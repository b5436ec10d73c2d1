import { sql } from 'kysely';
import type { KeysDb } from './database';
import type { KeyCopy, WrappedKey } from './key-copy';
import type { KeyWrapper } from './key-wrapper';

const AT_ONCE = 1_000;

/**
 * Wraps every key anew, all or none; the keys themselves and what they seal stay as they are. A process that still
 * holds the former wrapper can store no key any more. How many were wrapped.
 */
export function rotateKeys(db: KeysDb, from: KeyWrapper, to: KeyWrapper): Promise<number> {
  return db.transaction().execute(async (turn) => {
    await sql`lock table keys.person_key in share row exclusive mode`.execute(turn);
    await turn.updateTable('keys.master').set({ id: to.id }).execute();
    let rotated = 0;
    for await (const rows of pages(turn)) {
      for (const { person_id, wrapped } of rows) {
        const anew = await to.wrap(person_id, await from.unwrap(person_id, wrapped));
        await turn
          .updateTable('keys.person_key')
          .set({ wrapped: anew, wrapped_by: to.id })
          .where('person_id', '=', person_id)
          .execute();
      }
      rotated += rows.length;
    }
    return rotated;
  });
}

export async function allKeys(db: KeysDb): Promise<KeyCopy> {
  const keys: WrappedKey[] = [];
  for await (const rows of pages(db)) keys.push(...rows);
  const tombstones = await db
    .selectFrom('keys.person_key')
    .select('person_id')
    .where('wrapped', 'is', null)
    .execute();
  return { keys, destroyed: tombstones.map(({ person_id }) => person_id) };
}

async function* pages(db: KeysDb): AsyncGenerator<WrappedKey[]> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('keys.person_key')
      .select(['person_id', 'wrapped', 'wrapped_by'])
      .where('person_id', '>', after)
      .where('wrapped', 'is not', null)
      .$narrowType<WrappedKey>()
      .orderBy('person_id')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.person_id;
  }
}
