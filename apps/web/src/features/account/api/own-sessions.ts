import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: () => take(api.GET('/api/session/all')),
});

export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => take(api.DELETE('/api/session/all/{id}', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
}
