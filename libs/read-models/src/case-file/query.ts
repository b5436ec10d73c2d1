import type { ReadDb } from '../schema/read-models';
import type { CaseFileRow, TimelineRow } from './row';

export type CaseFile = Pick<CaseFileRow, 'complaintId' | 'revision' | 'state'>;

export function findCaseFile(db: ReadDb, complaintId: string): Promise<CaseFile | undefined> {
  return db
    .selectFrom('caseFile')
    .select(['complaintId', 'revision', 'state'])
    .where('complaintId', '=', complaintId)
    .executeTakeFirst();
}

/** Oldest first. */
export function findTimeline(db: ReadDb, complaintId: string): Promise<TimelineRow[]> {
  return db
    .selectFrom('caseTimeline')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .orderBy('revision')
    .execute();
}
