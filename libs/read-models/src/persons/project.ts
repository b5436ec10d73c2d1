import { personalFields, type PersonErased } from '@suaka/complaint';
import { personsIn } from '@suaka/event-log';
import type { LoggedEvent } from '../projection/logged-event';
import type { ErasedPersonRow, PersonStreamRow } from './row';

/** Who occurs where, each once. */
export function personStreamRows(events: readonly LoggedEvent[]): PersonStreamRow[] {
  const rows = events.flatMap((event) =>
    personsIn(event, personalFields).map((personId) => ({ personId, streamId: event.streamId })),
  );
  return [...new Map(rows.map((row) => [`${row.personId} ${row.streamId}`, row])).values()];
}

export const erasedPersonRows = (events: readonly LoggedEvent[]): ErasedPersonRow[] =>
  events.flatMap(({ type, data }) => {
    if (type !== 'PersonErased') return [];
    const { personId, at, legalBasis } = data as PersonErased['data'];
    return [{ personId, erasedAt: at, legalBasis }];
  });
