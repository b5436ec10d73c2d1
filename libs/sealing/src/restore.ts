import type { KeysDb } from './database';
import { KeysDiffer, WrongMasterKey } from './errors';
import type { WrappedKey } from './key-copy';
import type { KeyWrapper } from './key-wrapper';
import { INSTALLATION } from './secret';

/** How many keys came back, were there already, and are those of persons who were erased, which stay away. */
export interface Restored {
  added: number;
  present: number;
  erased: number;
}

/**
 * Puts back the keys that are missing, all or none; a key that was destroyed is not missing. The installation's own secret goes by what is put back, since
 * the one in its place can only be newer than the loss. Errors: `WrongMasterKey`, `KeysDiffer`.
 */
export async function restoreKeys(db: KeysDb, wrapper: KeyWrapper, keys: WrappedKey[]): Promise<Restored> {
  for (const { person_id, wrapped, wrapped_by } of keys) {
    if (wrapped_by !== wrapper.id) throw new WrongMasterKey(wrapped_by, wrapper.id);
    await wrapper.unwrap(person_id, wrapped);
  }
  return db.transaction().execute(async (turn) => {
    let added = 0;
    let erased = 0;
    for (const key of keys) {
      const { wrapped } = key;
      const there = await turn
        .insertInto('keys.person_key')
        .values(key)
        .onConflict((conflict) =>
          conflict
            .column('person_id')
            .doUpdateSet({ wrapped })
            .where('keys.person_key.person_id', '=', INSTALLATION),
        )
        .returning('person_id')
        .executeTakeFirst();
      if (there) added++;
      else if (await isDestroyed(turn, wrapper, key)) erased++;
    }
    return { added, present: keys.length - added - erased, erased };
  });
}

/** Errors: `KeysDiffer` where the store holds another key for the person. */
async function isDestroyed(
  db: KeysDb,
  wrapper: KeyWrapper,
  { person_id, wrapped }: WrappedKey,
): Promise<boolean> {
  const stored = await db
    .selectFrom('keys.person_key')
    .select('wrapped')
    .where('person_id', '=', person_id)
    .executeTakeFirstOrThrow();
  if (!stored.wrapped) return true;
  const [one, other] = [
    await wrapper.unwrap(person_id, stored.wrapped),
    await wrapper.unwrap(person_id, wrapped),
  ];
  if (!one.equals(other)) throw new KeysDiffer(person_id);
  return false;
}
