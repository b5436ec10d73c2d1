import type { ReadDb } from '../schema/read-models';
import type { ServiceItem } from './row';

const ITEM = [
  'serviceId',
  'name',
  'scopes',
  'officeId',
  'issuedAt',
  'issuedBy',
  'expiresAt',
  'revokedAt',
  'revision',
] as const;

/** Newest first. */
export const findServices = (db: ReadDb): Promise<ServiceItem[]> =>
  db.selectFrom('service').select(ITEM).orderBy('issuedAt', 'desc').execute();

export const findServiceByToken = (db: ReadDb, tokenHash: string): Promise<ServiceItem | undefined> =>
  db.selectFrom('service').select(ITEM).where('tokenHash', '=', tokenHash).executeTakeFirst();
