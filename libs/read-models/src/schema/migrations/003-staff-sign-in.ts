import { sql, type Kysely, type Migration } from 'kysely';

/** No rebuild is needed: no event before this one told of any of it. */
export const staffSignIn: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table read.staff
      add column one_time_until timestamptz,
      add column second_factor boolean not null default false,
      add column identity_issuer text,
      add column identity_subject text`.execute(db);
    await sql`create index staff_identity on read.staff (identity_issuer, identity_subject)`.execute(db);
  },
};
