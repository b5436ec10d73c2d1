import { join } from 'node:path';
import Database from 'libsql';
import { StorageCorrupt } from './faults';
import { walBefore, type Recovery } from './recovery';

export type Db = Pick<Database.Database, 'exec' | 'prepare' | 'pragma' | 'close'>;

export const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    id BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    record BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_revision ON events (stream, revision);
  CREATE INDEX events_by_id ON events (stream, id);
  CREATE TABLE groups (
    source BLOB NOT NULL,
    name BLOB NOT NULL,
    settings TEXT NOT NULL,
    checkpoint INTEGER,
    PRIMARY KEY (source, name)
  ) STRICT;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

const first = (rows: unknown): Record<string, unknown> => (rows as Record<string, unknown>[])[0] ?? {};

/** Opens or creates the data file and brings it to rest: whatever the log in front of it holds is moved in. */
export function openDatabase(dir: string): { db: Db; recovery: Recovery } {
  const file = join(dir, 'events.db');
  const wal = walBefore(`${file}-wal`);
  const db: Db = new Database(file);
  db.pragma('journal_mode = WAL');
  // An acknowledged event is on disk: every commit waits for the disk.
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.pragma('cell_size_check = ON');
  const checkpoint = first(db.pragma('wal_checkpoint(FULL)'));
  db.pragma('wal_checkpoint(TRUNCATE)');
  prepareSchema(db, file);
  return { db, recovery: wal.after(Number(checkpoint.log ?? 0)) };
}

function prepareSchema(db: Db, file: string): void {
  const version = Number(first(db.pragma('user_version')).user_version);
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) throw new StorageCorrupt(`${file} was written by another version (${version}).`);
  db.exec('BEGIN IMMEDIATE');
  db.exec(SCHEMA);
  db.exec('COMMIT');
}
