import type { Scope } from '@suaka/people';
import { ofVisibleCase } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';
import type { CaseFileRow, TimelineRow } from './row';

export type CaseFile = Pick<CaseFileRow, 'complaintId' | 'revision' | 'state'>;

export function findCaseFile(db: ReadDb, scope: Scope, complaintId: string): Promise<CaseFile | undefined> {
  return db
    .selectFrom('caseFile')
    .select(['complaintId', 'revision', 'state'])
    .where('complaintId', '=', complaintId)
    .where(ofVisibleCase(scope))
    .executeTakeFirst();
}

/** Oldest first. */
export function findTimeline(db: ReadDb, scope: Scope, complaintId: string): Promise<TimelineRow[]> {
  return db
    .selectFrom('caseTimeline')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .where(ofVisibleCase(scope))
    .orderBy('revision')
    .execute();
}
