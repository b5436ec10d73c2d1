import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../api';

/** By what one may sign in here, beside a password. */
export const meansQuery = queryOptions({
  queryKey: ['means'],
  staleTime: Infinity,
  queryFn: () => take(api.GET('/api/session/means')),
});
