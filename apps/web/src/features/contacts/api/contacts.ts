import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';

const PAGE = 50;

/** Newest first. */
export const contactsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/contacts', {
          params: {
            query: { limit: PAGE, ...(search && { search }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
