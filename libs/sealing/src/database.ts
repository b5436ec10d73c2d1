import { createLogger } from '@suaka/runtime';
import { type ColumnType, type Generated, Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';

export interface KeysDatabase {
  'keys.person_key': {
    person_id: string;
    wrapped: Buffer;
    wrapped_by: string;
    created_at: ColumnType<Date, never, never> & Generated<Date>;
  };
}

const migrations = {
  '001-person-key': {
    up: async (db: Kysely<unknown>): Promise<void> => {
      await sql`
        create table keys.person_key (
          person_id text primary key,
          wrapped bytea not null,
          wrapped_by text not null,
          created_at timestamptz not null default now()
        )`.execute(db);
    },
  },
};

export function openKeysDatabase(databaseUrl: string): Kysely<KeysDatabase> {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  const logger = createLogger('sealing');
  pool.on('error', (error) => logger.warn({ err: error }, 'key store connection lost'));
  return new Kysely<KeysDatabase>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings schema `keys` up to date; safe to run from several processes at once. */
export async function migrateKeys(db: Kysely<KeysDatabase>): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider, migrationTableSchema: 'keys' }).migrateToLatest();
  if (error) throw error;
}
