import type { EventLog } from '@suaka/event-log';
import type { Checkpoint } from './checkpoint';

/** The read models are of another log: one that was restored, replaced or begun anew. */
export class LogReplaced extends Error {
  override readonly name = 'LogReplaced';
}

/** Errors: `LogReplaced` where the last event that was projected is not in the log, where it was. */
export async function verifySameLog(log: EventLog, checkpoint: Checkpoint): Promise<void> {
  const { lastStream, lastRevision, lastPosition } = checkpoint;
  if (lastStream === null || lastRevision === null) return;
  for await (const event of log.readStream(lastStream, { fromRevision: BigInt(lastRevision) })) {
    if (event.revision === lastRevision && event.position === lastPosition) return;
    break;
  }
  throw new LogReplaced(
    `the log has no ${lastStream}@${lastRevision} at ${lastPosition}: rebuild the read models`,
  );
}
