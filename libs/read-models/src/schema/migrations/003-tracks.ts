import { sql, type Kysely, type Migration } from 'kysely';

/** Case files hold folded states, and those have a new shape: the read tables grow back from the log. */
export const tracks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`update read.checkpoint set position = null, last_stream = null, last_revision = null,
      last_position = null`.execute(db);
    await sql`truncate read.case_file, read.case_timeline, read.worklist, read.sla_watch, read.contact_log,
      read.staff`.execute(db);
  },
};
