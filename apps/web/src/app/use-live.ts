import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listen, staleKeys, type LiveStatus } from '../lib/live';
import { collect } from '../lib/throttle';

const AT_MOST_EVERY_MS = 1_500;

/** Keeps what is on the screen fresh for as long as it is mounted; after a gap, all of it. */
export function useLive(): LiveStatus {
  const queryClient = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  useEffect(() => {
    const refresh = collect<string>(AT_MOST_EVERY_MS, (streams) => {
      for (const queryKey of staleKeys(streams)) void queryClient.invalidateQueries({ queryKey });
    });
    let missed = false;
    const stop = listen(
      ({ streams }) => refresh.add(streams),
      (now) => {
        if (now === 'live' && missed) void queryClient.invalidateQueries();
        missed = now === 'lost';
        setStatus(now);
      },
    );
    return () => {
      stop();
      refresh.stop();
    };
  }, [queryClient]);
  return status;
}
