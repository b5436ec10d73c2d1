import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftStore } from '../../lib/draft-store';
import { newKey } from '../../lib/new-key';
import { isUndecided, Problem } from '../../lib/problem';
import type { Draft } from './draft';
import { send, type Sent } from './send';

const AGAIN_MS = 5_000;

/** After a definite no the next attempt is another request; a reused key says that the first one was saved. */
const isSpent = (error: unknown): boolean =>
  error instanceof Problem &&
  !isUndecided(error) &&
  error.status !== 401 &&
  error.body.reason !== 'idempotency_key_reused';

export interface Sending {
  submit: (draft: Draft) => void;
  isPending: boolean;
  /** Set while the outcome of the last attempt is unknown; it is repeated by itself. */
  isWaiting: boolean;
  retryNow: () => void;
  stopWaiting: () => void;
  error: unknown;
}

export function useSending(
  drafts: DraftStore<Draft>,
  onSent: (sent: Sent) => void,
  onRefused: (error: unknown) => void,
): Sending {
  const [waiting, setWaiting] = useState<Draft>();
  const done = useRef({ onSent, onRefused });
  done.current = { onSent, onRefused };

  const { mutate, isPending, error } = useMutation({
    mutationFn: (draft: Draft) => {
      const key = drafts.load()?.key ?? newKey();
      drafts.save(draft, Date.now(), key);
      return send(draft, key);
    },
    onSuccess: (sent) => {
      setWaiting(undefined);
      drafts.remove();
      done.current.onSent(sent);
    },
    onError: (failure, draft) => {
      setWaiting(isUndecided(failure) ? draft : undefined);
      if (isSpent(failure)) drafts.save(draft, Date.now());
      if (!isUndecided(failure)) done.current.onRefused(failure);
    },
  });

  const again = useCallback(() => waiting && mutate(waiting), [mutate, waiting]);
  useEffect(() => {
    if (!waiting || isPending) return;
    const timer = setTimeout(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting, isPending, again]);

  return {
    submit: mutate,
    isPending,
    isWaiting: waiting !== undefined,
    retryNow: () => again(),
    stopWaiting: () => setWaiting(undefined),
    error,
  };
}
