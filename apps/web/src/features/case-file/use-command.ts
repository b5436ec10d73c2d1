import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DraftStore } from '../../lib/draft-store';
import { newKey } from '../../lib/new-key';
import { isUndecided, Problem } from '../../lib/problem';
import { useSession } from '../../lib/queries/session';
import type { CaseFile, Command, CommandBodies } from '../../lib/schemas';
import { sendCommand } from './api/send-command';
import type { Values } from './fields';

const MOST_RETRIES = 3;

/** A step's unsent values, kept in this tab through a sign-in, a reload or a lost connection. */
export function useStepDraft(complaintId: string, command: Command): DraftStore<Values> {
  const { person } = useSession();
  const [drafts] = useState(
    () => new DraftStore<Values>(sessionStorage, 'step', `${person.staffId}.${complaintId}`, command),
  );
  return drafts;
}

export function useCommand<C extends Command>(command: C, file: CaseFile, drafts: DraftStore<Values>) {
  const queryClient = useQueryClient();
  const { complaintId } = file;
  return useMutation({
    mutationFn: ({
      body,
      values,
      revision,
    }: {
      body: CommandBodies[C];
      values: Values;
      revision: string;
    }) => {
      const key = drafts.load()?.key ?? newKey();
      drafts.save(values, Date.now(), key);
      return sendCommand(command, body, { complaintId, revision, key });
    },
    retry: (failures, error) => failures < MOST_RETRIES && isUndecided(error),
    retryDelay: (failures) => 1_000 * 2 ** failures,
    onSuccess: () => {
      drafts.remove();
      for (const queryKey of [['worklist'], ['summary'], ['sla-watch']])
        void queryClient.invalidateQueries({ queryKey });
      // The form closes on the case as it now stands, so that one's own step never looks like another's.
      return queryClient.invalidateQueries({ queryKey: ['complaint', complaintId] });
    },
    onError: (error, { values }) => {
      // After a definite no the next attempt is another request, so it gets another key.
      const definite = error instanceof Problem && !isUndecided(error) && error.status !== 401;
      if (definite && error.body.reason !== 'idempotency_key_reused') drafts.save(values, Date.now());
      if (definite) void queryClient.invalidateQueries({ queryKey: ['complaint', complaintId] });
    },
  });
}
