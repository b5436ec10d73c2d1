import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', id],
    queryFn: () => take(api.GET('/api/contacts/{id}', { params: { path: { id } } })),
  });
