import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import { newKey } from '../../../lib/new-key';
import type { LegalBasis } from '../../../lib/schemas';

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => take(api.GET('/api/persons/{id}', { params: { path: { id } }, signal })),
  });

const on = (id: string) => ({ path: { id }, header: { 'Idempotency-Key': newKey() } });

export const erasePerson = (id: string, legalBasis: LegalBasis, reference: string) =>
  take(api.POST('/api/persons/{id}/erase', { params: on(id), body: { legalBasis, reference } }));

/** A file to be kept: everything that is held on the person. */
export async function exportPerson(id: string, kind: 'json' | 'pdf', language: 'id' | 'en'): Promise<Blob> {
  const body = { language };
  if (kind === 'pdf')
    return take(
      api.POST('/api/persons/{id}/export/pdf', { params: on(id), body, parseAs: 'blob' }),
    ) as Promise<Blob>;
  const held = await take(api.POST('/api/persons/{id}/export', { params: on(id), body }));
  return new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' });
}
