import type { Scope } from '@suaka/people';
import { sql, type SqlBool } from 'kysely';
import { isId, isInstant, pageOf, readCursor, rowsFor, type Page } from '../paging/page';
import { visibleByOffice } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';
import { matching } from '../search/matching';
import type { ContactItem, ContactRow } from './row';

export interface ContactFilter {
  officeId?: string;
  /** Words of the caller's name, phone or e-mail address. */
  search?: string;
  limit: number;
  cursor?: string;
}

/** Newest first. Errors: `InvalidCursor`. */
export async function findContacts(
  db: ReadDb,
  scope: Scope,
  filter: ContactFilter,
): Promise<Page<ContactItem>> {
  let query = db
    .selectFrom('contactLog')
    .selectAll()
    .where(visibleByOffice(scope))
    .orderBy('loggedAt', 'desc')
    .orderBy('contactId', 'desc');
  if (filter.officeId !== undefined) query = query.where('officeId', '=', filter.officeId);
  for (const condition of matching(filter.search ?? '')) query = query.where(condition);
  if (filter.cursor !== undefined) query = query.where(after(filter.cursor));

  const rows = await query.limit(rowsFor(filter.limit)).execute();
  const page = pageOf(rows, filter.limit, ({ loggedAt, contactId }) => [loggedAt, contactId]);
  return { ...page, items: page.items.map(itemOf) };
}

export async function findContact(
  db: ReadDb,
  scope: Scope,
  contactId: string,
): Promise<ContactItem | undefined> {
  const row = await db
    .selectFrom('contactLog')
    .selectAll()
    .where('contactId', '=', contactId)
    .where(visibleByOffice(scope))
    .executeTakeFirst();
  return row && itemOf(row);
}

const itemOf = ({ searchText: _, ...item }: ContactRow): ContactItem => item;

function after(cursor: string) {
  const [loggedAt, contactId] = readCursor(cursor, [isInstant, isId]);
  return sql<SqlBool>`(logged_at, contact_id) < (${loggedAt}::timestamptz, ${contactId})`;
}
