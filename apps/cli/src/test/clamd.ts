import { toolPlaces } from '../config';
import { isExecutable, onPath } from '../parts/executable';
import { tell } from '../start/tell';
import { installFromDebian } from './debian';

/** Debian keeps it where only an administrator's path looks. */
const SBIN = '/usr/sbin/clamd';

/** Path of clamd, installed where there is none and it can be; `undefined` where not, which has been told. */
export async function findClamd(): Promise<string | undefined> {
  const found = await look();
  if (found) return found;
  await installFromDebian('clamav-daemon');
  const installed = await look();
  if (!installed)
    tell.trouble('No clamd here, so the tests of the virus scanner will fail: install clamav-daemon.');
  return installed;
}

const look = async (): Promise<string | undefined> =>
  (await onPath('clamd', toolPlaces().path)) ?? ((await isExecutable(SBIN)) ? SBIN : undefined);
