import type { Recorded } from '@suaka/complaint';
import type { Decider } from './decider';
import type { Appended, EventLog, NewEvent } from './event-log';

type AnyEvent = { type: string; data: unknown };

/** A stream as far as it has been read. */
export interface History<E extends AnyEvent, S> {
  streamId: string;
  state: S;
  /** The last event's; absent where there is none. */
  end?: { revision: bigint; position: string };
  /** The last event of the command that is asked for. */
  applied?: Recorded<E>;
}

/** Reads what was added since, and folds it on. */
export async function readOn<E extends AnyEvent, S>(
  log: Pick<EventLog, 'readStream'>,
  decider: Pick<Decider<never, E, S>, 'evolve'>,
  { streamId, state, end, applied }: History<E, S>,
  commandId: string,
): Promise<History<E, S>> {
  for await (const event of log.readStream(streamId, { fromRevision: end ? end.revision + 1n : 0n })) {
    const recorded = event as Recorded<E>;
    state = decider.evolve(state, recorded);
    end = { revision: BigInt(event.revision), position: event.position };
    if (event.metadata.commandId === commandId) applied = recorded;
  }
  return { streamId, state, end, applied };
}

/** Folds events that were just appended; only the last one's position is known, so all bear it. */
export function foldAppended<E extends AnyEvent, S>(
  decider: Pick<Decider<never, E, S>, 'evolve'>,
  { streamId, state }: History<E, S>,
  events: NewEvent[],
  { revision, position }: Appended,
): S {
  const first = BigInt(revision) - BigInt(events.length - 1);
  return events.reduce((folded, event, index) => {
    const recorded = { ...event, streamId, revision: String(first + BigInt(index)), position };
    return decider.evolve(folded, recorded as Recorded<E>);
  }, state);
}
