import type { EventLog } from '@suaka/event-log';
import { findPosition } from '../checkpoint/checkpoint';
import type { ReadDb } from '../schema/read-models';

const CATEGORY = 'complaint-';

export interface OpenCase {
  complaintId: string;
  /** It may have moved on without its workflow: an alarm is open, or the view does not know it yet. */
  unwatched: boolean;
}

/** Every open case: those of the view, and whatever the log has moved since the view. A closed one among them does no harm. */
export async function findOpenCases(db: ReadDb, log: Pick<EventLog, 'readAll'>): Promise<OpenCase[]> {
  // Before the rows, so that nothing falls between them and the rest of the log.
  const position = await findPosition(db);
  const rows = await db
    .selectFrom('worklist')
    .select(['complaintId', 'emergency'])
    .where('phase', '<>', 'closed')
    .execute();
  const open = new Map(rows.map(({ complaintId, emergency }) => [complaintId, emergency === 'raised']));
  for await (const { streamId } of log.readAll({
    afterPosition: position ?? undefined,
    prefixes: [CATEGORY],
  })) {
    open.set(streamId.slice(CATEGORY.length), true);
  }
  return [...open].map(([complaintId, unwatched]) => ({ complaintId, unwatched }));
}
