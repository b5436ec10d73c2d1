import { personFor } from './codec';
import type { PersonalFields } from './decider';
import type { AnyRecorded } from './event-log';
import { placesOf } from './places';

/** A copy of the event's data in which, of the personal texts, there are only those of one person. */
export function onlyOf(personId: string, event: AnyRecorded, fields: PersonalFields): unknown {
  const data = structuredClone(event.data);
  for (const [pattern, owner] of Object.entries(fields[event.type] ?? {})) {
    for (const place of placesOf(data, pattern)) {
      if (personFor(event, owner, place) !== personId) place.replace(undefined);
    }
  }
  return data;
}
