import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import { sessionQuery } from '../../../lib/queries/session';

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { username: string; password: string; code?: string }) => {
      await take(api.POST('/api/session', { body }));
      return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
}
