import { createLogger } from '@suaka/runtime';
import { type ColumnType, type Generated, Kysely, Migrator, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { migrations } from './migrations';

export interface KeysDatabase {
  /** The one wrapper that every key is wrapped by. */
  'keys.master': { id: string };
  'keys.person_key': {
    person_id: string;
    /** `null`, with `wrapped_by`, once the key was destroyed. */
    wrapped: Buffer | null;
    wrapped_by: string | null;
    destroyed_at: Date | null;
    created_at: ColumnType<Date, never, never> & Generated<Date>;
  };
}

export type KeysDb = Kysely<KeysDatabase>;

export function openKeysDatabase(databaseUrl: string): KeysDb {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  const logger = createLogger('sealing');
  pool.on('error', (error) => logger.warn({ err: error }, 'key store connection lost'));
  return new Kysely<KeysDatabase>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings schema `keys` up to date; safe to run from several processes at once. */
export async function migrateKeys(db: KeysDb): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider, migrationTableSchema: 'keys' }).migrateToLatest();
  if (error) throw error;
}
