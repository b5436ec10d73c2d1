import { useMutation } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';

/** Sends the browser to the provider. */
export function useProvider() {
  return useMutation({
    mutationFn: (back: string) => take(api.POST('/api/session/openid', { body: { back } })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}
