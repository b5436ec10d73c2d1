import type { PersonalFields } from './decider';
import type { AnyRecorded } from './event-log';
import { placesOf } from './places';

/** The persons under whose keys an event has, or may have, personal texts. */
export function personsIn(
  event: Pick<AnyRecorded, 'type' | 'data' | 'metadata'>,
  fields: PersonalFields,
): string[] {
  const owners = new Set(Object.values(fields[event.type] ?? {}));
  const found = [...owners].flatMap((owner) =>
    owner === 'subject' ? [event.metadata.subject] : placesOf(event.data, owner).map(({ value }) => value),
  );
  return [...new Set(found.filter((id): id is string => typeof id === 'string'))];
}
