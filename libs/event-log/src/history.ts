import type { Recorded } from '@suaka/complaint';
import type { Decider } from './decider';
import { UnknownEvent } from './errors';
import type { Appended, EventLog, NewEvent } from './event-log';

type AnyEvent = { type: string; data: unknown };

/** Where a command's last event is. */
export interface Applied extends Appended {
  fingerprint?: string;
}

/** A stream as far as it has been read. */
export interface History<S> {
  streamId: string;
  state: S;
  /** The last event's; absent where there is none. */
  end?: { revision: bigint; position: string };
  /** Every command that has led to events. Grows only, so it may be shared. */
  applied: Map<string, Applied>;
}

/** Reads what was added since, and folds it on. Errors: `UnknownEvent`. */
export async function readOn<E extends AnyEvent, S>(
  log: Pick<EventLog, 'readStream'>,
  decider: Pick<Decider<never, E, S>, 'evolve' | 'knows'>,
  { streamId, state, end, applied }: History<S>,
): Promise<History<S>> {
  for await (const event of log.readStream(streamId, { fromRevision: end ? end.revision + 1n : 0n })) {
    const { revision, position, type, metadata } = event;
    if (decider.knows?.(event) === false) throw new UnknownEvent(streamId, revision, type);
    state = decider.evolve(state, event as Recorded<E>);
    end = { revision: BigInt(revision), position };
    applied.set(metadata.commandId, { revision, position, fingerprint: metadata.fingerprint });
  }
  return { streamId, state, end, applied };
}

/** The history with events that were just appended; only the last one's position is known, so all bear it. */
export function foldAppended<E extends AnyEvent, S>(
  decider: Pick<Decider<never, E, S>, 'evolve'>,
  { streamId, state, applied }: History<S>,
  events: NewEvent[],
  { revision, position }: Appended,
): History<S> {
  const first = BigInt(revision) - BigInt(events.length - 1);
  for (const [index, event] of events.entries()) {
    const recorded = { ...event, streamId, revision: String(first + BigInt(index)), position };
    state = decider.evolve(state, recorded as Recorded<E>);
    const { commandId, fingerprint } = event.metadata;
    applied.set(commandId, { revision, position, fingerprint });
  }
  return { streamId, state, end: { revision: BigInt(revision), position }, applied };
}
