import type { Db } from '../storage/database';
import { Audit } from './audit';
import { groupFaults } from './check-groups';
import { faultyNumbers, integrityFaults, openRows, type EventRow } from './check-rows';
import { openReadOnly } from './open-read-only';
import type { Report } from './report';

export interface Checked {
  events: number;
  streams: number;
  lastPosition: number;
  faults: number;
}

const PAGE = 500;
const TITLE = 'checking';

/** Reads a whole data folder, also under a running server, and names every fault. Errors: `Refused`. */
export async function check(dir: string, report: Report): Promise<Checked> {
  const db = openReadOnly(dir);
  try {
    return await checkAll(db, report);
  } finally {
    db.close();
  }
}

async function checkAll(db: Db, report: Report): Promise<Checked> {
  let faults = 0;
  const fault = (text: string) => {
    faults++;
    report.say(`fault: ${text}`);
  };
  integrityFaults(db).forEach(fault);
  const rows = openRows(db);
  // Before the end is looked up, so that no group can be ahead of it.
  const groups = rows.groups();
  // What is written from here on is left for the next check, and no page keeps the server's log from being reused.
  const end = rows.lastPosition();
  const audit = new Audit(rows.nameOf, fault);
  for (let from = 1; from <= end; from += PAGE) {
    const to = Math.min(from + PAGE - 1, end);
    audit.takePage(from, to, pageOf(rows.between, from, to, fault));
    report.progress(TITLE, to, end);
    await new Promise((resolve) => setImmediate(resolve));
  }
  audit.finish(rows.streamIds());
  const ends = new Map([...audit.lastRevisions(), ['$all', end]]);
  groupFaults(groups, (source) => ends.get(source)).forEach(fault);
  return { events: audit.events, streams: audit.streams, lastPosition: end, faults };
}

/** Where a page cannot be read as a whole, its readable events. */
function pageOf(
  between: (from: number, to: number) => EventRow[],
  from: number,
  to: number,
  fault: (text: string) => void,
): EventRow[] {
  try {
    return between(from, to);
  } catch {
    return faultyNumbers(between, from, to, fault);
  }
}
