import { sql, type Expression, type SqlBool } from 'kysely';
import { bareDigits } from './search-text';

const PHONE = /^[+\d][\d().-]{3,}$/;
const MOST_TERMS = 10;

/** Every word of `search` must occur, in any order, each in any of the row's values. */
export function matching(search: string): Expression<SqlBool>[] {
  return termsOf(search).map((term) => {
    const patterns = [term, ...(PHONE.test(term) ? [bareDigits(term)] : [])].filter(Boolean).map(containing);
    return sql<SqlBool>`(${sql.join(
      patterns.map((pattern) => sql`search_text like ${pattern}`),
      sql` or `,
    )})`;
  });
}

const termsOf = (search: string): string[] =>
  search.replaceAll('\0', '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_TERMS);

const containing = (term: string): string => `%${term.replace(/[\\%_]/g, '\\$&')}%`;
