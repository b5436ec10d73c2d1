import { Rejected, type Submitted } from '@suaka/complaint';
import { KeyDestroyed } from '@suaka/sealing';
import type { Decider } from './decider';
import { Conflict, LogUnavailable } from './errors';
import type { Appended, EventLog } from './event-log';
import type { Histories } from './histories';
import { type Applied, foldAppended, readOn, type History } from './history';
import { newEvents } from './new-events';

const MOST_DECISIONS = 20;

type AnyEvent = { type: string; data: unknown };

export interface Decision<S> extends Appended {
  /** The stream as it now stands, also where the command had been applied before. */
  state: S;
  /** Number of events appended; 0 where there was nothing to record or the command had been applied before. */
  appended: number;
}

/**
 * Applies a command to stream `<category>-<id>` once, however often it is sent.
 * Revision and position are those of the command's own last event, else of the stream's (`-1` and `0` where it has none).
 * Errors: `Rejected`, also where a text is of a person who was erased; `Conflict` where the stream has moved on from
 * `expectedRevision`; `UnknownEvent`; `LogUnavailable`: send it again.
 */
export async function decideAndAppend<C, E extends AnyEvent, S>(
  log: Pick<EventLog, 'append' | 'readStream'>,
  decider: Decider<C, E, S>,
  id: string,
  submitted: Submitted<C>,
  lately?: Histories,
): Promise<Decision<S>> {
  const streamId = `${decider.category}-${id}`;
  const unread = (): History<S> => ({ streamId, state: decider.initial, applied: new Map() });
  let history = lately?.get<S>(streamId) ?? unread();
  let lost: Conflict | undefined;
  for (let decisions = 0; decisions < MOST_DECISIONS; decisions++) {
    history = await readOn(log, decider, history);
    lately?.keep(history);
    const { state, end } = history;
    const applied = history.applied.get(submitted.commandId);
    if (applied) return { ...answerAgain(applied, submitted), state, appended: 0 };
    checkExpected(end?.revision, submitted);
    const events = newEvents(decider, state, submitted);
    if (events.length === 0) return { ...endOf(history), state, appended: 0 };
    try {
      const appended = await log.append(streamId, events, end?.revision ?? 'no_stream');
      const after = foldAppended(decider, history, events, appended);
      lately?.keep(after);
      return { ...appended, state: after.state, appended: events.length };
    } catch (error) {
      lately?.forget(streamId);
      if (error instanceof KeyDestroyed) throw new Rejected('person_erased');
      if (!(error instanceof Conflict)) throw error;
      lost = error;
      // From its beginning, should the log be another than the one that was read.
      if (decisions > 0) history = unread();
    }
  }
  throw new LogUnavailable(lost);
}

function answerAgain(applied: Applied, { fingerprint }: Submitted<unknown>): Appended {
  const { revision, position } = applied;
  if (fingerprint !== applied.fingerprint) throw new Rejected('idempotency_key_reused');
  return { revision, position };
}

/** Of a stream that does not exist the decider is the better judge. */
function checkExpected(revision: bigint | undefined, { expectedRevision }: Submitted<unknown>): void {
  if (expectedRevision === undefined || revision === undefined) return;
  if (expectedRevision !== String(revision)) throw new Conflict(expectedRevision, String(revision));
}

const endOf = ({ end }: History<unknown>): Appended =>
  end ? { revision: String(end.revision), position: end.position } : { revision: '-1', position: '0' };
