import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@suaka/runtime';
import { sql } from 'kysely';
import { openReadModels } from '../schema/open';
import type { ReadDb } from '../schema/read-models';

/** Any fixed number; whoever holds it projects. */
const PROJECTOR_LOCK = 7_829_301_555;
const STANDBY_MS = 1_000;

interface Candidate {
  databaseUrl: string;
  signal: AbortSignal;
  logger: Logger;
}

/** Works on the very connection that holds the lock: whoever loses the lock loses the transaction under way. */
export async function whileActive(
  { databaseUrl, signal, logger }: Candidate,
  work: (db: ReadDb) => Promise<void>,
): Promise<void> {
  const db = openReadModels(databaseUrl, { maxConnections: 1, logger });
  try {
    await db.connection().execute(async (connection) => {
      await endWithClient(connection);
      // A crash of the server may take back its last transactions, whole; the log has them still.
      await sql`set synchronous_commit to off`.execute(connection);
      if (!(await elected(connection, signal, logger))) return;
      logger.info('projecting');
      await work(connection);
    });
  } finally {
    await db.destroy();
  }
}

/** Where the server can, it ends a statement whose projector has died, and so frees the lock for the standby. */
async function endWithClient(db: ReadDb): Promise<void> {
  await sql`select set_config(name, '2000', false) from pg_settings
    where name = 'client_connection_check_interval' and max_val::numeric >= 2000`.execute(db);
}

async function elected(db: ReadDb, signal: AbortSignal, logger: Logger): Promise<boolean> {
  for (let attempt = 1; !signal.aborted; attempt++) {
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_lock(${sql.lit(PROJECTOR_LOCK)}) as locked`.execute(db);
    if (rows[0]?.locked) return true;
    if (attempt === 1) logger.info('standing by: another projector is active');
    await pause(STANDBY_MS, signal);
  }
  return false;
}

/** Ends early, without an error, when `signal` aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
