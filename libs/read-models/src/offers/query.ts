import { offerDueAt } from '@suaka/complaint';
import type { Scope } from '@suaka/people';
import { sql, type SqlBool } from 'kysely';
import type { CaseFile } from '../case-file/query';
import { isId, pageOf, readCursor, rowsFor, type Page } from '../paging/page';
import { visibleTo } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';
import type { OfferItem } from './row';

/** Cases that are offered to an office of the scope. Errors: `InvalidCursor`. */
export async function findOffers(
  db: ReadDb,
  scope: Scope,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<OfferItem>> {
  const { rows } = await sql<CaseFile>`
    select complaint_id, file.revision, file.state
    from read.case_file file
    join (select complaint_id from read.worklist where offered_to is not null and ${visibleTo(scope)}) found
      using (complaint_id)
    where ${cursor === undefined ? sql<SqlBool>`true` : after(cursor)}
    order by complaint_id
    limit ${rowsFor(limit)}`.execute(db);
  return pageOf(rows.flatMap(offerOf), limit, ({ complaintId }) => [complaintId]);
}

const after = (cursor: string) => sql<SqlBool>`complaint_id > ${readCursor(cursor, [isId])[0]}`;

function offerOf({ complaintId, revision, state }: CaseFile): OfferItem[] {
  const { offer, mainCategory, furtherCategories, reportedCategories } = state;
  if (!offer) return [];
  const { officeId, reason, offeredAt } = offer;
  return [
    {
      ...{ complaintId, revision, officeId, reason, offeredAt },
      ticketNumber: state.ticketNumber,
      fromOfficeId: state.officeId,
      dueAt: offerDueAt(state) ?? null,
      categories: mainCategory === undefined ? reportedCategories : [mainCategory, ...furtherCategories],
      severity: state.severity ?? null,
      country: state.worker.country ?? null,
    },
  ];
}
