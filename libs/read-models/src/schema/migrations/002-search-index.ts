import { sql, type Kysely, type Migration } from 'kysely';

/** Search works without pg_trgm, only slower: a managed PostgreSQL may not have it or not allow it. */
const createExtension = sql`do $$ begin
  create extension if not exists pg_trgm with schema public;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise warning 'pg_trgm is not available: search will read whole tables';
end $$`;

export const searchIndex: Migration = {
  async up(db: Kysely<unknown>) {
    await createExtension.execute(db);
    const { rows } = await sql<{ schema: string }>`select n.nspname as schema from pg_extension e
      join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'`.execute(db);
    for (const { schema } of rows) {
      const operators = sql.id(schema, 'gin_trgm_ops');
      await sql`create index worklist_search on read.worklist using gin (search_text ${operators})`.execute(
        db,
      );
      await sql`create index contact_log_search on read.contact_log using gin (search_text ${operators})`.execute(
        db,
      );
    }
  },
};
