import { caseFile } from '../case-file/project';
import { timelineRow } from '../case-file/timeline';
import { contactLog } from '../contact-log/project';
import { openingRow } from '../openings/project';
import type { ReadDb, ReadModels } from '../schema/read-models';
import { service } from '../service/project';
import { slaWatchRows } from '../sla-watch/project';
import { staff } from '../staff/project';
import { worklistRow } from '../worklist/project';
import { current } from './current';
import { fold } from './fold';
import { type Erasing, forgetErased } from './forget';
import type { LoggedEvent } from './logged-event';
import type { Projection } from './projection';
import { insertRows, loadRows, upsertRows } from './rows';

/**
 * Brings every read table up to the last of `logged`; belongs into the checkpoint's transaction. Which further streams'
 * rows have changed. Errors: `PoisonedEvent`.
 */
export async function projectBatch(
  db: ReadDb,
  logged: readonly LoggedEvent[],
  erasing: Erasing,
): Promise<string[]> {
  const events = logged.map(current);
  const cases = await projectRows(db, caseFile, events);
  await insertRows(db, 'caseTimeline', events.flatMap(timelineRow));
  await insertRows(db, 'opening', events.flatMap(openingRow));
  await upsertRows(db, 'worklist', ['complaintId'], cases.map(worklistRow));
  await upsertRows(db, 'slaWatch', ['complaintId', 'clockId'], cases.flatMap(slaWatchRows));
  await projectRows(db, contactLog, events);
  await projectRows(db, staff, events);
  await projectRows(db, service, events);
  return forgetErased(db, events, erasing);
}

async function projectRows<Table extends keyof ReadModels>(
  db: ReadDb,
  projection: Projection<Table>,
  events: readonly LoggedEvent[],
): Promise<ReadModels[Table][]> {
  const keys = events.flatMap((event) => projection.keyOf(event) ?? []);
  const rows = await loadRows(db, projection.table, projection.key, new Set(keys));
  const changed = fold(projection, rows, events);
  await upsertRows(db, projection.table, [projection.key], changed);
  return changed;
}
