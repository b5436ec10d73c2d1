import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolPlaces } from '../config';
import { fetchByPip } from '../parts/fetch-by-pip';
import { tell } from '../start/tell';

/** Folder for PYTHONPATH, fetched where it is not there; `undefined` where it cannot be, which has been told. */
export async function findSchemathesis(): Promise<string | undefined> {
  const folder = join(toolPlaces().cacheDir, 'schemathesis-4.32.5');
  if (existsSync(folder)) return folder;
  const obstacle = await fetchByPip('schemathesis.txt', folder);
  if (obstacle === undefined) return folder;
  tell.trouble(
    `No schemathesis: ${obstacle}, so the test of every route will fail: install Python 3.11 or newer with pip and go online once.`,
  );
  return undefined;
}
