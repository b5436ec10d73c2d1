import type { Client } from '@temporalio/client';
import { lookAgain } from '@workflows/messages';
import { complaintIdOf } from './names';
import { ensureSearchAttribute } from './search-attribute';
import { COMPLAINT_WORKFLOW, startOf, type ComplaintWorkflow } from './start-of';

const AT_ONCE = 8;
const ANSWER_MS = 10_000;

export interface ToResume {
  complaintId: string;
  /** Told to look at the log again where its workflow runs already. */
  unwatched?: boolean;
}

export interface Resumed {
  /** Had no running workflow and have one now. */
  started: number;
  running: number;
}

/** Starts the workflow of every case that has none running. Does no harm to one that has, however often and by how many it is done. */
export async function resume(
  client: Client,
  cases: readonly ToResume[],
  onDone: (done: number) => void = () => undefined,
): Promise<Resumed> {
  // A Temporal that has lost all it had knows no search attribute either.
  await ensureSearchAttribute(client.connection.operatorService, client.options.namespace);
  const running = await runningCases(client);
  let [done, started] = [0, 0];
  const queue = cases.values();
  const work = async () => {
    for (const one of queue) {
      const runs = running.has(one.complaintId);
      if (!runs) started += 1;
      if (!runs || one.unwatched) await client.withDeadline(Date.now() + ANSWER_MS, () => wake(client, one));
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { started, running: cases.length - started };
}

async function wake(client: Client, { complaintId, unwatched }: ToResume): Promise<void> {
  const options = startOf(complaintId);
  if (unwatched) {
    await client.workflow.signalWithStart<ComplaintWorkflow>(COMPLAINT_WORKFLOW, {
      ...options,
      signal: lookAgain,
    });
  } else await client.workflow.start<ComplaintWorkflow>(COMPLAINT_WORKFLOW, options);
}

/** A moment behind: one that has just ended is found the next time, one that has just begun is taken as it is. */
export async function runningCases(client: Client): Promise<Set<string>> {
  const ids = new Set<string>();
  const query = `WorkflowType = '${COMPLAINT_WORKFLOW}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1_000 }))
    ids.add(complaintIdOf(workflowId));
  return ids;
}
