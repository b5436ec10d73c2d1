import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api';

export const summaryQuery = queryOptions({
  queryKey: ['summary'],
  staleTime: 5_000,
  queryFn: () => take(api.GET('/api/summary')),
});
