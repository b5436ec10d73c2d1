import type { Phase, Severity } from '@suaka/complaint';
import type { Scope } from '@suaka/people';
import { sql, type SqlBool } from 'kysely';
import { isId, isInteger, pageOf, readCursor, rowsFor, type Page } from '../paging/page';
import { visibleTo } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';
import { matching } from '../search/matching';
import type { WorklistItem } from './row';

export interface WorklistFilter {
  officeId?: string;
  phase?: Phase;
  severity?: Severity;
  handlerId?: string;
  /** Words of ticket number, worker's or complainant's name, or phone. */
  search?: string;
  /** Only with (true) or without (false) a breached clock. */
  overdue?: boolean;
  limit: number;
  cursor?: string;
}

/** Emergencies first, then the longest overdue and the soonest due, the closed last. Errors: `InvalidCursor`. */
export async function findWorklist(
  db: ReadDb,
  scope: Scope,
  filter: WorklistFilter,
): Promise<Page<WorklistItem>> {
  let query = db
    .selectFrom('worklist')
    .selectAll()
    .where(visibleTo(scope))
    .orderBy('urgency')
    .orderBy('rank')
    .orderBy('complaintId');
  for (const column of ['officeId', 'phase', 'severity', 'handlerId'] as const) {
    const value = filter[column];
    if (value !== undefined) query = query.where(column, '=', value);
  }
  if (filter.overdue !== undefined) query = query.where('overdue', filter.overdue ? '>' : '=', 0);
  for (const condition of matching(filter.search ?? '')) query = query.where(condition);
  if (filter.cursor !== undefined) query = query.where(after(filter.cursor));

  const rows = await query.limit(rowsFor(filter.limit)).execute();
  const page = pageOf(rows, filter.limit, ({ urgency, rank, complaintId }) => [urgency, rank, complaintId]);
  return {
    ...page,
    items: page.items.map(
      ({ urgency: _u, rank: _r, searchText: _s, offeredTo: _o, formerOffices: _f, ...item }) => item,
    ),
  };
}

function after(cursor: string) {
  const [urgency, rank, complaintId] = readCursor(cursor, [isInteger, isInteger, isId]);
  return sql<SqlBool>`(urgency, rank, complaint_id) > (${urgency}::bigint, ${rank}::bigint, ${complaintId})`;
}
