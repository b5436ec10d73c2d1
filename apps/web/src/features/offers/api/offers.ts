import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

type Schemas = components['schemas'];
export type OfferItem = Schemas['OfferShown'];

/** A case that is only offered may not be read, so nothing tells live of it. */
const AGAIN_MS = 60_000;

/** Cases that are offered to one's own offices. */
export const offersQuery = infiniteQueryOptions({
  queryKey: ['offers'],
  queryFn: ({ pageParam, signal }) =>
    take(
      api.GET('/api/offers', {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: AGAIN_MS,
});

interface Answer {
  key: string;
  /** Why it is refused; accepted without. */
  reason?: string;
}

export function useAnswer({ complaintId, revision }: OfferItem) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, reason }: Answer) => {
      const params = {
        path: { id: complaintId },
        header: { 'Idempotency-Key': key, 'If-Match': `"${revision}"` },
      };
      return reason === undefined
        ? take(api.POST('/api/complaints/{id}/offer-accept', { params, body: {} }))
        : take(api.POST('/api/complaints/{id}/offer-refuse', { params, body: { reason } }));
    },
    onSettled: () => {
      for (const queryKey of [['offers'], ['worklist'], ['summary'], ['sla-watch']])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}
