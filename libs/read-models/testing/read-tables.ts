import type { ReadDb } from '../src/schema/read-models';

const TABLES = {
  caseFile: ['complaintId'],
  caseTimeline: ['complaintId', 'revision'],
  worklist: ['complaintId'],
  slaWatch: ['complaintId', 'clockId'],
  contactLog: ['contactId'],
  staff: ['staffId'],
  personStream: ['personId', 'streamId'],
  erasedPerson: ['personId'],
} as const;

/** Everything that the read tables hold, in the order of their keys. */
export async function readTables(db: ReadDb): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const [table, key] of Object.entries(TABLES)) {
    let query = db.selectFrom(table as 'caseTimeline').selectAll();
    for (const column of key) query = query.orderBy(column as 'complaintId');
    tables[table] = await query.execute();
  }
  return tables;
}
