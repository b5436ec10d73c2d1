import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

export type ServiceToken = components['schemas']['ServiceShown'];
export type ServiceWanted = components['schemas']['ServiceBody'];

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => take(api.GET('/api/services')),
});

export function useIssueToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: ServiceWanted }) =>
      take(api.POST('/api/services', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['services'] }),
  });
}

export function useRevokeToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, id }: { key: string; id: string }) =>
      take(
        api.POST('/api/services/{id}/revoke', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['services'] }),
  });
}
