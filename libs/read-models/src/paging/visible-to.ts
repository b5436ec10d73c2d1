import type { Scope } from '@suaka/people';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

const EVERYTHING = sql<SqlBool>`true`;

/** The rows of the worklist that are in scope: `may` as a condition. */
export const visibleTo = (scope: Scope): RawBuilder<SqlBool> => {
  if ('all' in scope) return EVERYTHING;
  const { handlerId, openedTo, offeredTo, formerlyOf } = scope;
  const ways = [visibleByOffice(scope)];
  if (handlerId !== undefined) ways.push(sql`handler_id is not distinct from ${handlerId}`);
  if (openedTo !== undefined)
    ways.push(sql`complaint_id in (select opening.complaint_id from read.opening
      where opening.staff_id = ${openedTo} and opening.until > now())`);
  if (offeredTo !== undefined) ways.push(sql`offered_to = any(${offeredTo}::text[])`);
  if (formerlyOf !== undefined) ways.push(sql`former_offices && ${formerlyOf}::text[]`);
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
};

/** The same for rows of a case in another table. */
export const ofVisibleCase = (scope: Scope): RawBuilder<SqlBool> =>
  'all' in scope
    ? EVERYTHING
    : sql<SqlBool>`complaint_id in (select complaint_id from read.worklist where ${visibleTo(scope)})`;

/** The same for rows that nobody is assigned to. */
export const visibleByOffice = (scope: Scope): RawBuilder<SqlBool> =>
  'all' in scope ? EVERYTHING : sql<SqlBool>`office_id = any(${scope.offices}::text[])`;
