import type { EventStore } from '../storage/event-store';
import type { StoredEvent } from '../storage/events';
import { dataOf, headOf } from '../storage/record';
import type { ResolvedEvent } from './encode';

const LINK_TYPE = '$>';

/** Follows links where asked to; one that leads nowhere any more stays a link alone. */
export function resolver(store: EventStore, follow: boolean): (event: StoredEvent) => ResolvedEvent {
  if (!follow) return (event) => ({ event });
  return (event) => {
    if (headOf(event.record).type !== LINK_TYPE) return { event };
    const [, revision, stream] = /^(\d+)@(.*)$/s.exec(dataOf(event.record).toString()) ?? [];
    if (stream === undefined) return { link: event };
    return { link: event, event: store.read.linked(stream, Number(revision)) };
  };
}
