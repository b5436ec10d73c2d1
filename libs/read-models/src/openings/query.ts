import type { Scope } from '@suaka/people';
import { sql, type SqlBool } from 'kysely';
import { isId, isInstant, isInteger, pageOf, readCursor, rowsFor, type Page } from '../paging/page';
import { visibleTo } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';
import type { OpeningItem } from './row';

/** Cases of the scope that were opened out of theirs, newest first. Errors: `InvalidCursor`. */
export async function findOpenings(
  db: ReadDb,
  scope: Scope,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<OpeningItem>> {
  const { rows } = await sql<OpeningItem>`
    select opening.complaint_id, opening.revision, opening.staff_id, opening.opened_at, opening.until,
      found.ticket_number, found.office_id, timeline.data ->> 'reason' as reason
    from read.opening
    join (select complaint_id, ticket_number, office_id from read.worklist where ${visibleTo(scope)}) found using (complaint_id)
    join read.case_timeline timeline using (complaint_id, revision)
    where ${cursor === undefined ? sql<SqlBool>`true` : after(cursor)}
    order by opening.opened_at desc, opening.complaint_id, opening.revision
    limit ${rowsFor(limit)}`.execute(db);
  return pageOf(rows, limit, ({ openedAt, complaintId, revision }) => [openedAt, complaintId, revision]);
}

function after(cursor: string) {
  const [openedAt, complaintId, revision] = readCursor(cursor, [isInstant, isId, isInteger]);
  return sql<SqlBool>`(opening.opened_at < ${openedAt}::timestamptz or opening.opened_at = ${openedAt}::timestamptz
    and (opening.complaint_id, opening.revision) > (${complaintId}, ${revision}::bigint))`;
}

/** The case that bears exactly this ticket number, whatever its office: for nothing but opening it. */
export async function findIdByTicket(db: ReadDb, ticketNumber: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('worklist')
    .select('complaintId')
    .where('ticketNumber', '=', ticketNumber)
    .executeTakeFirst();
  return found?.complaintId;
}
