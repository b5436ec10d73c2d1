import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { components } from '../../../lib/api-types';

type Schemas = components['schemas'];
export type OfficeFull = Schemas['OfficeAnswer'];
export type OfficeBody = Schemas['OfficeBody'];

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: () => take(api.GET('/api/offices')),
});

/** What an office is asked to become; each part is a change of its own, sent only where it differs. */
export type OfficeChange = { from?: OfficeFull; to: OfficeBody; key: string };

async function save({ from, to, key }: OfficeChange): Promise<void> {
  const header = (part: string) => ({ header: { 'Idempotency-Key': `${key}.${part}` } });
  if (!from) {
    await take(api.POST('/api/offices', { params: header('open'), body: to }));
    return;
  }
  const { officeId: id, name, unit, timeZone, kind, parent, phase, phaseDate, deputy } = to;
  const differs = (...fields: (keyof OfficeFull & keyof OfficeBody)[]) =>
    fields.some((field) => (from[field] ?? '') !== (to[field] ?? ''));
  const at = (part: string) => ({ ...header(part), path: { id } });
  if (differs('name', 'unit', 'timeZone', 'kind', 'parent'))
    await take(
      api.POST('/api/offices/{id}/details', {
        params: at('details'),
        body: { name, unit, timeZone, kind, ...(parent && { parent }) },
      }),
    );
  if (differs('deputy'))
    await take(
      api.POST('/api/offices/{id}/deputy', { params: at('deputy'), body: deputy ? { deputy } : {} }),
    );
  if (differs('phase', 'phaseDate'))
    await take(
      api.POST('/api/offices/{id}/phase', {
        params: at('phase'),
        body: { phase, ...(phaseDate && { phaseDate }) },
      }),
    );
}

export function useSaveOffice() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: save, onSettled: () => refresh(queryClient) });
}

export function useCloseOffice() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      take(
        api.POST('/api/offices/{id}/close', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSettled: () => refresh(queryClient),
  });
}

const refresh = (queryClient: ReturnType<typeof useQueryClient>) =>
  Promise.all([['offices'], ['reference']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
