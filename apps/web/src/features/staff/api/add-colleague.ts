import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

export type Colleague = components['schemas']['StaffBody'];

export function useAddColleague() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: Colleague }) =>
      take(api.POST('/api/staff', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['staff'] }),
  });
}
