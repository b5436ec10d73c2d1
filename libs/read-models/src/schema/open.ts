import { createLogger, type Logger } from '@suaka/runtime';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { ReadDb, ReadModels } from './read-models';

const TIMESTAMPTZ = 1184;
type Parse = (text: string) => unknown;

const instants = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse => {
    const parse = types.getTypeParser(oid, format as 'text') as Parse;
    return oid === TIMESTAMPTZ ? (text) => (parse(text) as Date).toISOString() : parse;
  },
};

export interface ReadModelsOptions {
  maxConnections?: number;
  logger?: Logger;
}

/** Connects lazily. `destroy()` ends it. */
export function openReadModels(databaseUrl: string, options: ReadModelsOptions = {}): ReadDb {
  const { maxConnections = 10, logger = createLogger('read-models') } = options;
  const pool = new Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types: instants,
  });
  const lost = (error: Error): void => logger.warn({ err: error }, 'database connection lost');
  pool.on('error', lost);
  // A checked-out connection has no other listener, and an unheard error ends the process.
  pool.on('connect', (client) => client.on('error', lost));
  return new Kysely<ReadModels>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  }).withSchema('read');
}
