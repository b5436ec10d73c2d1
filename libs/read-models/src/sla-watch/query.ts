import type { Scope } from '@suaka/people';
import { sql, type SqlBool } from 'kysely';
import { isBoolean, isId, isInstant, pageOf, readCursor, rowsFor, type Page } from '../paging/page';
import { ofVisibleCase } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';
import type { SlaWatchRow } from './row';

export interface SlaWatchFilter {
  status?: SlaWatchRow['status'];
  officeId?: string;
  limit: number;
  cursor?: string;
}

/** Clocks that still run first, by when they are due. Errors: `InvalidCursor`. */
export async function findSlaWatch(
  db: ReadDb,
  scope: Scope,
  filter: SlaWatchFilter,
): Promise<Page<SlaWatchRow>> {
  let query = db
    .selectFrom('slaWatch')
    .selectAll()
    .where(ofVisibleCase(scope))
    .orderBy(sql`(ended_at is not null)`)
    .orderBy('dueAt')
    .orderBy('complaintId')
    .orderBy('clockId');
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.officeId !== undefined) query = query.where('officeId', '=', filter.officeId);
  if (filter.cursor !== undefined) query = query.where(after(filter.cursor));

  const rows = await query.limit(rowsFor(filter.limit)).execute();
  return pageOf(rows, filter.limit, (row) => [row.endedAt !== null, row.dueAt, row.complaintId, row.clockId]);
}

function after(cursor: string) {
  const [ended, dueAt, complaintId, clockId] = readCursor(cursor, [isBoolean, isInstant, isId, isId]);
  return sql<SqlBool>`((ended_at is not null), due_at, complaint_id, clock_id)
    > (${ended}::boolean, ${dueAt}::timestamptz, ${complaintId}, ${clockId})`;
}
