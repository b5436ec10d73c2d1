import { Migrator, sql } from 'kysely';
import { createLogger, type Logger } from '@suaka/runtime';
import { migrations } from './migrations';
import { openReadModels } from './open';
import type { ReadDb } from './read-models';

/** Any fixed number; processes that start at once take turns by it. */
const MIGRATION_LOCK = 7_829_301_554;

/** Brings schema `read` to its newest form; safe from several processes at once. */
export async function migrate(
  databaseUrl: string,
  logger: Logger = createLogger('read-models'),
): Promise<void> {
  const db = openReadModels(databaseUrl, { maxConnections: 2, logger });
  try {
    await db.connection().execute(async (turn) => {
      await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(turn);
      await migrateToLatest(db, logger);
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(turn);
    });
  } finally {
    await db.destroy();
  }
}

async function migrateToLatest(db: ReadDb, logger: Logger): Promise<void> {
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableSchema: 'read',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  for (const { migrationName, status } of results)
    logger.info({ migration: migrationName, status }, 'migrated');
  if (error) throw error;
}
