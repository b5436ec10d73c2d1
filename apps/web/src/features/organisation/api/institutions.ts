import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

type Schemas = components['schemas'];
export type Institution = Schemas['InstitutionAnswer'];
export type InstitutionBody = Schemas['InstitutionBody'];

export const institutionsQuery = queryOptions({
  queryKey: ['institutions'],
  queryFn: () => take(api.GET('/api/institutions')),
});

export type InstitutionChange = { isNew: boolean; body: InstitutionBody; key: string };

export function useSaveInstitution() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ isNew, body, key }: InstitutionChange) => {
      const header = { 'Idempotency-Key': key };
      if (isNew) return take(api.POST('/api/institutions', { params: { header }, body }));
      const { institutionId: id, ...details } = body;
      return take(
        api.POST('/api/institutions/{id}/details', { params: { path: { id }, header }, body: details }),
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['institutions'] }),
  });
}

export function useDeactivateInstitution() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      take(
        api.POST('/api/institutions/{id}/deactivate', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['institutions'] }),
  });
}
