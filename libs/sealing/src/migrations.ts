import { sql, type Kysely, type Migration } from 'kysely';

const running = (...statements: string[]): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

/** Run in the order of their names; one that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '001-person-key': running(`create table keys.person_key (
    person_id text primary key,
    wrapped bytea not null,
    wrapped_by text not null,
    created_at timestamptz not null default now()
  )`),
  // With the reference, a process that still holds a former master key cannot store another key under it.
  '002-master': running(
    `create table keys.master (
      id text not null unique,
      only_one boolean primary key default true check (only_one)
    )`,
    `insert into keys.master (id) select distinct wrapped_by from keys.person_key`,
    `alter table keys.person_key add foreign key (wrapped_by) references keys.master (id)
      deferrable initially deferred`,
  ),
  // A destroyed key leaves its row behind, so that nobody makes or puts back another one for the same person.
  '003-destroyed': running(
    `alter table keys.person_key
      alter wrapped drop not null,
      alter wrapped_by drop not null,
      add destroyed_at timestamptz,
      add constraint key_or_tombstone check (
        (wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (wrapped_by is null)
      )`,
  ),
};
