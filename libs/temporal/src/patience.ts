import { setTimeout as after } from 'node:timers/promises';
import { CommandPending, type KeptCommand, WorkflowsUnavailable } from './errors';

// Milliseconds. What Temporal keeps and is still not done by then waits for a part that is away. Calls repeat by themselves while Temporal is away, so after a while it is asked whether it is there at all.
const UNTIL_DOUBT = 2_000;
const FOR_A_SIGN_OF_LIFE = 1_000;
const UNTIL_KEPT = 5_000;
export const UNTIL_PENDING = 8_000;

export interface Progress {
  /** Set when Temporal has taken the command for good. */
  kept?: KeptCommand;
}

/** Waits for an answer as long as a person would. Errors: `CommandPending`, `WorkflowsUnavailable`, and the answer's own. */
export async function patiently<T>(
  answer: Promise<T>,
  progress: Progress,
  signOfLife: () => Promise<void>,
): Promise<T> {
  const done = new AbortController();
  const pause = (ms: number) => after(ms, undefined, { signal: done.signal, ref: false });
  const limit = async (): Promise<never> => {
    await pause(UNTIL_DOUBT);
    if (!progress.kept) await within(signOfLife(), pause(FOR_A_SIGN_OF_LIFE));
    await pause(UNTIL_KEPT - UNTIL_DOUBT);
    if (!progress.kept) await pause(UNTIL_PENDING - UNTIL_KEPT);
    throw new CommandPending(progress.kept);
  };
  try {
    return await Promise.race([answer, limit()]);
  } finally {
    done.abort();
  }
}

async function within(signOfLife: Promise<void>, limit: Promise<void>): Promise<void> {
  const silence = limit.then(() => {
    throw new WorkflowsUnavailable();
  });
  await Promise.race([signOfLife, silence]);
}
