import { erasedPersonRows, personStreamRows } from '../persons/project';
import { findStreamsWithBlanks } from '../persons/query';
import type { ReadDb } from '../schema/read-models';
import type { LoggedEvent } from './logged-event';
import { type Log, refold } from './refold';
import { insertNewRows } from './rows';

/** What the erasing of a person needs beside the tables. */
export interface Erasing {
  log: Log;
  /** For ever, and also where that was begun before; what is read from the log afterwards opens to blanks. */
  destroyKeys(personIds: readonly string[]): Promise<void>;
}

export const erasedIn = (events: readonly LoggedEvent[]): string[] =>
  erasedPersonRows(events).map(({ personId }) => personId);

/**
 * Notes who occurs where, and turns to blanks whatever the tables hold of whoever was erased: now, or earlier, since an
 * event may have been opened just before its key was destroyed. Which streams were folded anew.
 */
export async function forgetErased(
  db: ReadDb,
  events: readonly LoggedEvent[],
  { log }: Erasing,
): Promise<string[]> {
  await insertNewRows(db, 'personStream', personStreamRows(events));
  await insertNewRows(db, 'erasedPerson', erasedPersonRows(events));
  const touched = [...new Set(events.map(({ streamId }) => streamId))];
  const streams = await findStreamsWithBlanks(db, touched, erasedIn(events));
  for (const streamId of streams) await refold(db, log, streamId);
  return streams;
}
