import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { WorklistSearch } from '../search';

const PAGE = 50;

/** Emergencies first, then by the next deadline; read page by page. */
export const worklistQuery = ({ office, mine, overdue, ...search }: WorklistSearch, staffId: string) => {
  const filter = {
    ...search,
    ...(office && { officeId: office }),
    ...(mine && { handlerId: staffId }),
    ...(overdue && { overdue }),
  };
  return infiniteQueryOptions({
    queryKey: ['worklist', filter],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/complaints', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
};
