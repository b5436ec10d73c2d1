import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { SCHEMA_VERSION, type Db } from '../storage/database';
import { Refused } from './refused';

/**
 * Opens a data file that a server may be writing to, without a chance to change it or to hold the server up.
 * Errors: `Refused`.
 */
export function openReadOnly(dir: string): Db {
  const file = resolve(join(dir, 'events.db'));
  if (!existsSync(file)) throw new Refused(`${dir} holds no event store: there is no events.db.`);
  const db = new Database(`${pathToFileURL(file).href}?mode=ro`);
  const [row] = db.pragma('user_version') as { user_version: number }[];
  if (row?.user_version === SCHEMA_VERSION) return db;
  db.close();
  throw new Refused(`${file} was written by another version (${row?.user_version}).`);
}
