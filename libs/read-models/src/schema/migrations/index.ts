import type { Migration } from 'kysely';
import { readTables } from './001-read-tables';
import { handover } from './004-handover';
import { openings } from './003-openings';
import { searchIndex } from './002-search-index';
import { services } from './003-services';
import { staffSignIn } from './003-staff-sign-in';
import { waiting } from './003-waiting';
import { persons } from './003-persons';
import { tracks } from './003-tracks';

/** Run in the order of their names; one that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '001-read-tables': readTables,
  '002-search-index': searchIndex,
  '003-services': services,
  '003-staff-sign-in': staffSignIn,
  '003-waiting': waiting,
  '003-persons': persons,
  '003-tracks': tracks,
  '003-openings': openings,
  '004-handover': handover,
};
