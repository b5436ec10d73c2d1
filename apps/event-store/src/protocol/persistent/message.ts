import type { StoredEvent } from '../../storage/events';
import { headOf, idOf } from '../../storage/record';
import type { ResolvedEvent } from '../encode';

/** An event on its way to one consumer of a group. */
export interface Message {
  /** Number in the source; BEFORE_ALL for one that comes back from the parked. */
  number: number;
  /** Id by which it is acknowledged: the link's, if a link led to it. */
  id: string;
  resolved: ResolvedEvent;
  retries: number;
  /** Revision in the parked stream, of one that comes back from there. */
  parked?: number;
}

/** Sorts a message before all others, and keeps it out of the checkpoint. */
export const BEFORE_ALL = -1;

export const original = ({ resolved: { link, event } }: Message): StoredEvent => (link ?? event)!;

export function messageOf(number: number, resolved: ResolvedEvent, parked?: number): Message {
  const id = idOf((resolved.link ?? resolved.event)!.record);
  return { number, id, resolved, retries: 0, parked };
}

/** The stream by which a pinned message finds its consumer: that of the event a link leads to. */
export const streamOf = ({ resolved: { link, event } }: Message): string =>
  headOf((event ?? link)!.record).stream;
