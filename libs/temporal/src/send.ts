import { setTimeout as after } from 'node:timers/promises';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowUpdateHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Submitted } from '@suaka/complaint';
import { STARTING_AFRESH, submitCommand, type CommandReceipt } from '@workflows/messages';
import { workflowIdOf } from './names';
import { UNTIL_PENDING, type Progress } from './patience';
import { COMPLAINT_WORKFLOW, startOf, type ComplaintWorkflow } from './start-of';

const MOST_ATTEMPTS = 10;

/** Sends a command to the case's workflow, and starts that where none is running. Gives up a while after nobody waits any more. */
export function send(
  client: Client,
  complaintId: string,
  submitted: Submitted,
  progress: Progress,
): Promise<CommandReceipt> {
  return client.withDeadline(Date.now() + UNTIL_PENDING + 500, async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        const handle = await begin(client, complaintId, submitted);
        progress.kept = { runId: handle.workflowRunId ?? '', updateId: handle.updateId };
        return await handle.result();
      } catch (error) {
        if (!wasLost(error) || attempt === MOST_ATTEMPTS) throw error;
        delete progress.kept;
      }
      await after(50 * attempt);
    }
  });
}

function begin(
  client: Client,
  complaintId: string,
  submitted: Submitted,
): Promise<WorkflowUpdateHandle<CommandReceipt>> {
  const update = {
    args: [submitted] as [Submitted],
    updateId: updateIdOf(submitted),
    waitForStage: 'ACCEPTED' as const,
  };
  const withStart = () =>
    client.workflow.startUpdateWithStart(submitCommand, {
      ...update,
      startWorkflowOperation: new WithStartWorkflowOperation<ComplaintWorkflow>(
        COMPLAINT_WORKFLOW,
        startOf(complaintId),
      ),
    });
  if (submitted.command.type === 'RegisterComplaint') return withStart();
  return client.workflow
    .getHandle(workflowIdOf(complaintId))
    .startUpdate(submitCommand, update)
    .catch((error: unknown) => {
      if (error instanceof WorkflowNotFoundError) return withStart();
      throw error;
    });
}

/** The server's own word for an update that got lost between it and a worker, and the workflow's for one that it cannot take now. */
const wasLost = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError &&
  error.cause instanceof ApplicationFailure &&
  ['UnprocessedUpdate', STARTING_AFRESH].includes(error.cause.type ?? '');

/** Temporal answers a known id without asking: what makes another request of the same command id makes another update. */
const updateIdOf = ({ commandId, expectedRevision, fingerprint }: Submitted): string =>
  [commandId, expectedRevision, fingerprint].filter((part) => part !== undefined).join('/');
