import { setTimeout as after } from 'node:timers/promises';
import type { OpenCase } from '@suaka/read-models';
import type { Logger } from '@suaka/runtime';
import type { TemporalClient } from '@suaka/temporal';

const ROUND_MS = 30_000;
const WHILE_AWAY_MS = 2_000;

interface Rounds {
  workflows: Pick<TemporalClient, 'resume'>;
  openCases: () => Promise<OpenCase[]>;
  signal: AbortSignal;
  logger: Logger;
  everyMs?: number;
}

/**
 * Gives every open case a running workflow, now and from time to time: what was registered while Temporal was away, or was
 * lost with its data, goes on by itself. After a failed round the cases that may have moved are told to look again.
 */
export async function keepCasesRunning({ everyMs = ROUND_MS, ...rounds }: Rounds): Promise<void> {
  const { workflows, openCases, signal, logger } = rounds;
  for (let missed = true; !signal.aborted;) {
    try {
      const cases = await openCases();
      const { started } = await workflows.resume(
        missed ? cases : cases.map(({ complaintId }) => ({ complaintId })),
      );
      if (started > 0) logger.warn({ started, open: cases.length }, 'cases without a workflow were resumed');
      missed = false;
    } catch (error) {
      if (!missed) logger.warn({ err: error }, 'open cases could not be looked after; trying again');
      missed = true;
    }
    await after(missed ? Math.min(WHILE_AWAY_MS, everyMs) : everyMs, undefined, { signal }).catch(
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }
}
