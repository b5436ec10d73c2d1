import type { EventLog } from '@suaka/event-log';
import { caseFile } from '../case-file/project';
import { timelineRow } from '../case-file/timeline';
import { contactLog } from '../contact-log/project';
import type { ReadDb, ReadModels } from '../schema/read-models';
import { staff } from '../staff/project';
import { worklistRow } from '../worklist/project';
import { current } from './current';
import { fold } from './fold';
import type { LoggedEvent } from './logged-event';
import type { Projection } from './projection';
import { loadRows, upsertRows } from './rows';

export type Log = Pick<EventLog, 'readStream'>;

/** Folds what the tables hold of a stream once more, out of the log as it opens by now, and no further than they were. */
export async function refold(db: ReadDb, log: Log, streamId: string): Promise<void> {
  if (streamId.startsWith('contact-')) await again(db, log, contactLog, streamId, { onto: true });
  if (streamId.startsWith('staff-')) await again(db, log, staff, streamId);
  if (!streamId.startsWith('complaint-')) return;
  const { rows, events } = await again(db, log, caseFile, streamId);
  await upsertRows(db, 'worklist', ['complaintId'], rows.map(worklistRow));
  await upsertRows(db, 'caseTimeline', ['complaintId', 'revision'], events.flatMap(timelineRow));
}

/** `onto` the row that there is, where it holds more than its own stream tells. */
async function again<Table extends 'caseFile' | 'contactLog' | 'staff'>(
  db: ReadDb,
  log: Log,
  projection: Projection<Table>,
  streamId: string,
  { onto = false } = {},
): Promise<{ rows: ReadModels[Table][]; events: LoggedEvent[] }> {
  const id = streamId.slice(streamId.indexOf('-') + 1);
  const stored = await loadRows(db, projection.table, projection.key, new Set([id]));
  const last = stored.get(id)?.revision;
  const events = last === undefined ? [] : await eventsTo(log, streamId, BigInt(last));
  const rows = fold(projection, onto ? stored : new Map(), events);
  await upsertRows(db, projection.table, [projection.key], rows);
  return { rows, events };
}

async function eventsTo(log: Log, streamId: string, last: bigint): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for await (const event of log.readStream(streamId)) {
    if (BigInt(event.revision) > last) break;
    events.push(current(event));
  }
  return events;
}
