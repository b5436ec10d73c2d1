import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';

export const caseFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['complaint', id, 'file'],
    queryFn: ({ signal }) => take(api.GET('/api/complaints/{id}', { params: { path: { id } }, signal })),
  });

/** Oldest first. */
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['complaint', id, 'timeline'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/complaints/{id}/timeline', { params: { path: { id } }, signal })),
  });
