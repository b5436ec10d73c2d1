import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  type Client,
  type WorkflowUpdateHandle,
} from '@temporalio/client';
import type { Submitted } from '@suaka/complaint';
import { submitCommand, type CommandReceipt, type ComplaintWorkflowInput } from '@workflows/messages';
import { TASK_QUEUE, workflowIdOf } from './names';
import type { Progress } from './patience';

type ComplaintWorkflow = (input: ComplaintWorkflowInput) => Promise<void>;

/** Sends a command to the case's workflow, and starts that where none is running. */
export async function send(
  client: Client,
  complaintId: string,
  submitted: Submitted,
  progress: Progress,
): Promise<CommandReceipt> {
  const update = {
    args: [submitted] as [Submitted],
    updateId: updateIdOf(submitted),
    waitForStage: 'ACCEPTED' as const,
  };
  const toRunning = () =>
    client.workflow.getHandle(workflowIdOf(complaintId)).startUpdate(submitCommand, update);
  const withStart = () =>
    client.workflow.startUpdateWithStart(submitCommand, {
      ...update,
      startWorkflowOperation: startOf(complaintId),
    });

  const handle: WorkflowUpdateHandle<CommandReceipt> =
    submitted.command.type === 'RegisterComplaint'
      ? await withStart()
      : await toRunning().catch(orElse(withStart));
  progress.durable = true;
  return handle.result();
}

const orElse =
  <T>(otherwise: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (error instanceof WorkflowNotFoundError) return otherwise();
    throw error;
  };

const startOf = (complaintId: string) =>
  new WithStartWorkflowOperation<ComplaintWorkflow>('complaintWorkflow', {
    workflowId: workflowIdOf(complaintId),
    taskQueue: TASK_QUEUE,
    args: [{ complaintId }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    // After a worker's death its task is given out again in seconds.
    workflowTaskTimeout: '3s',
  });

/** Temporal answers a known id without asking: what makes another request of the same command id makes another update. */
const updateIdOf = ({ commandId, expectedRevision, fingerprint }: Submitted): string =>
  [commandId, expectedRevision, fingerprint].filter((part) => part !== undefined).join('/');
