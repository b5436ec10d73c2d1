import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

type Schemas = components['schemas'];
export type OpeningItem = Schemas['OpeningShown'];

/** Cases of one's own offices that were opened by somebody out of scope, newest first. */
export const openingsQuery = infiniteQueryOptions({
  queryKey: ['openings'],
  queryFn: ({ pageParam, signal }) =>
    take(
      api.GET('/api/break-glass', {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export function useBreakGlass() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: Schemas['BreakGlassBody'] }) =>
      take(api.POST('/api/break-glass', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: ({ complaintId }) => queryClient.invalidateQueries({ queryKey: ['complaint', complaintId] }),
  });
}
