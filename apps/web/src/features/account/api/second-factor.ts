import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => take(api.GET('/api/session/second-factor')),
});

const under = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } });

/** The secret for an authenticator app, with its QR code drawn here. */
export const useSetUp = () =>
  useMutation({
    mutationFn: async (password: string) => {
      const { secret, uri } = await take(
        api.POST('/api/session/second-factor/setup', { body: { password } }),
      );
      const { toDataURL } = await import('qrcode');
      return { secret, image: await toDataURL(uri, { margin: 2, width: 220 }) };
    },
  });

export const useTurnOn = () =>
  useMutation({
    mutationFn: ({ key, code }: { key: string; code: string }) =>
      take(api.POST('/api/session/second-factor', { ...under(key), body: { code } })),
  });

export function useTurnOff() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: { key: string; password: string; code: string }) =>
      take(api.POST('/api/session/second-factor/off', { ...under(key), body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['second-factor'] }),
  });
}
