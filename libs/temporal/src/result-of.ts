import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { CommandReceipt } from '@workflows/messages';
import { CommandPending, CommandUnknown, type KeptCommand } from './errors';
import { workflowIdOf } from './names';

const ANSWER_MS = 1_500;

/** Errors: `CommandPending`, `CommandUnknown`, and the command's own. */
export async function resultOf(
  client: Client,
  complaintId: string,
  kept: KeptCommand,
): Promise<CommandReceipt> {
  const update = client.workflow
    .getHandle(workflowIdOf(complaintId), kept.runId)
    .getUpdateHandle<CommandReceipt>(kept.updateId, { workflowRunId: kept.runId });
  try {
    return await client.withDeadline(Date.now() + ANSWER_MS, () => update.result());
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw new CommandUnknown();
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) throw new CommandPending(kept);
    throw error;
  }
}
