import { sql, type Kysely, type Migration } from 'kysely';

/** Whom a paused clock waits on. */
export const waiting: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table read.sla_watch
      add column paused_since timestamptz, add column waits_on text, add column waits_on_id text`.execute(db);
  },
};
