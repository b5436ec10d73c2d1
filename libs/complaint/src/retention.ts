import type { Policy } from '@suaka/policy';
import type { HeldCase } from './person';

/** When a case need not be kept any more, ISO 8601 in UTC; `undefined` while it is open. */
export function keptUntil(
  { closedAt, mainCategory }: Pick<HeldCase, 'closedAt' | 'mainCategory'>,
  { years, exceptions }: Policy['retention'],
): string | undefined {
  if (closedAt === undefined) return undefined;
  const own = exceptions.find(({ category }) => category === mainCategory);
  const end = new Date(closedAt);
  end.setUTCFullYear(end.getUTCFullYear() + (own?.years ?? years));
  return end.toISOString();
}
