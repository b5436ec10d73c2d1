import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { SlaWatchSearch } from '../search';

const PAGE = 50;

/** Clocks that still run, by when they are due, the longest overdue first. */
export const slaWatchQuery = ({ status, office }: SlaWatchSearch) => {
  const filter = { ...(status && { status }), ...(office && { officeId: office }) };
  return infiniteQueryOptions({
    queryKey: ['sla-watch', filter],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/sla-watch', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    // Ended clocks come last and are no longer watched.
    getNextPageParam: (page) =>
      page.items.at(-1)?.endedAt == null ? (page.nextCursor ?? undefined) : undefined,
    placeholderData: keepPreviousData,
  });
};
