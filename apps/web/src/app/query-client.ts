import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ConnectionLost, Problem } from '../lib/problem';
import { sessionQuery } from '../lib/queries/session';

const MOST_RETRIES = 4;

const mayHelp = (failures: number, error: unknown): boolean =>
  failures < MOST_RETRIES &&
  (error instanceof ConnectionLost || (error instanceof Problem && error.status === 503));

const waitMs = (failures: number, error: unknown): number =>
  error instanceof Problem && error.retryAfterSeconds !== undefined
    ? Math.min(error.retryAfterSeconds, 10) * 1000
    : Math.min(500 * 2 ** failures, 8_000);

/** `onSignedOut` is called when an answer shows that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (!(error instanceof Problem && error.status === 401)) return;
    if (error.body.reason === 'wrong_credentials') return;
    if (client.getQueryData(sessionQuery.queryKey) == null) return;
    client.setQueryData(sessionQuery.queryKey, null);
    onSignedOut();
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: mayHelp, retryDelay: waitMs, networkMode: 'always', staleTime: 2_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
