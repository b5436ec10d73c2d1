import type { Migration } from 'kysely';
import { readTables } from './001-read-tables';
import { openings } from './003-openings';
import { searchIndex } from './002-search-index';

/** Run in the order of their names; one that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '001-read-tables': readTables,
  '002-search-index': searchIndex,
  '003-openings': openings,
};
