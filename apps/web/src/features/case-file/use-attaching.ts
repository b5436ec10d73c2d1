import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../lib/new-key';
import { isUndecided } from '../../lib/problem';
import { attachDocument, upload } from './api/upload';

const MOST_RETRIES = 3;

/** Uploads a file and attaches it to the case; `share` is how much of it has gone, 0 to 1. */
export function useAttaching(complaintId: string) {
  const queryClient = useQueryClient();
  const [share, setShare] = useState(0);
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const attaching = useMutation({
    mutationFn: async ({ file, replaces }: { file: File; replaces?: string }) => {
      setShare(0);
      leaving.current = new AbortController();
      const uploadId = await upload(file, setShare, leaving.current.signal);
      return attach(complaintId, { uploadId, name: file.name, ...(replaces ? { replaces } : {}) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['complaint', complaintId] }),
  });
  return { ...attaching, share };
}

/** Without an answer it is sent again under the same key. */
async function attach(complaintId: string, body: Parameters<typeof attachDocument>[1]) {
  const key = newKey();
  for (let attempt = 1; ; attempt++) {
    try {
      return await attachDocument(complaintId, body, key);
    } catch (error) {
      if (!isUndecided(error) || attempt > MOST_RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** attempt));
    }
  }
}
