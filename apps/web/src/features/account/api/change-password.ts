import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

export type OwnPassword = components['schemas']['OwnPasswordBody'];

export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: OwnPassword }) =>
      take(api.POST('/api/session/password', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
}
