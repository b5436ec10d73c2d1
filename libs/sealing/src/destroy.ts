import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import type { KeysDb } from './database';
import { readCopy, replaceCopy } from './key-copy';
import { INSTALLATION } from './secret';

/** Where every process hears whose key it must forget. */
export const DESTROYED = 'suaka_key_destroyed';

/**
 * Destroys the keys of persons, in the database and in the copy, for ever; done again it does what is left to do.
 * Killed before the end, it has destroyed none in the database, and those in the copy or not.
 */
export async function destroyKeys(db: KeysDb, personIds: readonly string[], copy?: string): Promise<void> {
  if (personIds.length === 0) return;
  if (personIds.includes(INSTALLATION))
    throw new Error('The secret of the installation is no key of a person');
  await withoutNewKeys(db, async (turn) => {
    await sql`insert into keys.person_key (person_id, destroyed_at)
      select person_id, now() from unnest(${personIds}::text[]) person_id
      on conflict (person_id) do update set wrapped = null, wrapped_by = null, destroyed_at = now()
      where person_key.wrapped is not null`.execute(turn);
    if (copy && existsSync(copy)) await destroyInCopy(copy, personIds);
    await sql`select pg_notify(${DESTROYED}, person_id) from unnest(${personIds}::text[]) person_id`.execute(
      turn,
    );
  });
}

/** Whoever makes a key adds it to the copy within a turn of their own: while this one lasts, nobody does. */
export const withoutNewKeys = (db: KeysDb, work: (turn: KeysDb) => Promise<void>): Promise<void> =>
  db.transaction().execute(async (turn) => {
    await sql`lock table keys.person_key in share row exclusive mode`.execute(turn);
    await work(turn);
  });

async function destroyInCopy(copy: string, personIds: readonly string[]): Promise<void> {
  const { keys, destroyed } = await readCopy(copy);
  const all = new Set([...destroyed, ...personIds]);
  if (all.size === destroyed.length) return;
  await replaceCopy(copy, { keys: keys.filter(({ person_id }) => !all.has(person_id)), destroyed: [...all] });
}
