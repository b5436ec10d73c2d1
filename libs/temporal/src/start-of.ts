import type { WorkflowStartOptions } from '@temporalio/client';
import type { ComplaintWorkflowInput } from '@workflows/messages';
import { TASK_QUEUE, workflowIdOf } from './names';

export type ComplaintWorkflow = (input: ComplaintWorkflowInput) => Promise<void>;
export const COMPLAINT_WORKFLOW = 'complaintWorkflow';

/** How a case's workflow is started, whoever does; one that runs already is taken as it is. */
export const startOf = (complaintId: string) =>
  ({
    workflowId: workflowIdOf(complaintId),
    taskQueue: TASK_QUEUE,
    args: [{ complaintId }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    // After a worker's death its task is given out again in seconds.
    workflowTaskTimeout: '3s',
  }) satisfies WorkflowStartOptions<ComplaintWorkflow>;
