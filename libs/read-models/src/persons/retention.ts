import type { Scope } from '@suaka/people';
import { sql } from 'kysely';
import { visibleTo } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';

export interface RetentionDue {
  personId: string;
  /** Since when nothing of them need be kept. */
  endedAt: string;
  cases: number;
}

export interface Retention {
  years: number;
  exceptions: { category: string; years: number }[];
}

/** Persons all of whose cases are in scope, closed, and past their years at `now`; the longest past first. */
export async function findRetentionDue(
  db: ReadDb,
  scope: Scope,
  { years, exceptions }: Retention,
  { now, limit }: { now: string; limit: number },
): Promise<RetentionDue[]> {
  const own = JSON.stringify(Object.fromEntries(exceptions.map((each) => [each.category, each.years])));
  const { rows } = await sql<RetentionDue>`
    with held as (
      select p.person_id, ${visibleTo(scope)} as visible, closed_at + make_interval(
        years => coalesce((${own}::jsonb ->> main_category)::int, ${years}::int)) as ended_at
      from read.person_stream p join read.worklist w on p.stream_id = 'complaint-' || w.complaint_id
      where person_id not in (select person_id from read.erased_person)
    )
    select person_id, max(ended_at) as ended_at, count(*)::int as cases from held group by person_id
    having bool_and(coalesce(visible and ended_at <= ${now}::timestamptz, false))
    order by max(ended_at), person_id limit ${limit}`.execute(db);
  return rows;
}
