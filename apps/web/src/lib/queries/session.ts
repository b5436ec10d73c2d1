import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, take } from '../api';
import { Problem } from '../problem';
import type { Action, Session } from '../schemas';

/** Who is signed in, or `null`. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await take(api.GET('/api/session'));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});

/** For screens below sign-in; while one is being signed out they go on showing the person they were for. */
export function useSession(): Session & { may: (action: Action) => boolean } {
  const { data } = useSuspenseQuery(sessionQuery);
  const known = useRef(data);
  if (data !== null) known.current = data;
  const session = known.current;
  if (session === null) throw new Problem(401, { reason: 'not_signed_in' });
  return { ...session, may: (action) => session.permissions.includes(action) };
}
