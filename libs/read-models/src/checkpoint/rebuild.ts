import { sql } from 'kysely';
import { openReadModels } from '../schema/open';
import { PROJECTION } from './checkpoint';
import { clearFailure } from './failure';
import { notifyProjected } from './notify';

/** Empties the read tables; the projector, running or started later, grows them back from the log. */
export async function rebuild(databaseUrl: string): Promise<void> {
  const db = openReadModels(databaseUrl, { maxConnections: 1 });
  try {
    await db.transaction().execute(async (transaction) => {
      // Checkpoint first, as the projector does: a batch under way either ends before or counts for nothing.
      await transaction
        .updateTable('checkpoint')
        .set({ position: null, lastStream: null, lastRevision: null, lastPosition: null })
        .where('name', '=', PROJECTION)
        .execute();
      await sql`truncate read.case_file, read.case_timeline, read.worklist, read.sla_watch, read.contact_log, read.staff,
        read.service, read.person_stream, read.erased_person, read.opening`.execute(transaction);
      await clearFailure(transaction);
      await notifyProjected(transaction, '0', []);
    });
  } finally {
    await db.destroy();
  }
}
