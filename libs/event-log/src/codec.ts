import { isSealed, type Sealed, type Sealer } from '@suaka/sealing';
import type { PersonalFields } from './decider';
import type { AnyRecorded, NewEvent } from './event-log';
import { placesOf, placesWhere, type Place } from './places';

/** Between the application's events and those in the log: declared personal texts are sealed on the way in, opened on the way out. */
export interface Codec {
  /** Copies; the given events stay as they are. Throws where a personal text has no person to seal it for. */
  seal(streamId: string, events: NewEvent[]): Promise<NewEvent[]>;
  /** In place. Opens whatever is sealed, so that texts of earlier shapes of an event open as well. */
  open(events: AnyRecorded[]): Promise<AnyRecorded[]>;
}

export function createCodec(sealer: Pick<Sealer, 'sealAll' | 'openAll'>, fields: PersonalFields): Codec {
  return {
    async seal(streamId, events) {
      const copies = events.map((event) => ({ ...event, data: structuredClone(event.data) }));
      const texts = copies.flatMap((event) => personalTexts(streamId, event, fields[event.type] ?? {}));
      const sealed = await sealer.sealAll(texts);
      texts.forEach(({ place }, index) => place.replace(sealed[index]));
      return copies;
    },
    async open(events) {
      const boxes = events.flatMap((event) =>
        placesWhere(event.data, isSealed).map((place) => ({
          place,
          sealed: place.value as Sealed,
          context: contextOf(event.streamId, event.type, place),
        })),
      );
      const texts = await sealer.openAll(boxes);
      boxes.forEach(({ place }, index) => place.replace(texts[index]));
      return events;
    },
  };
}

function personalTexts(streamId: string, event: NewEvent, fields: Record<string, string>) {
  return Object.entries(fields).flatMap(([pattern, person]) =>
    placesOf(event.data, pattern).map((place) => {
      const where = contextOf(streamId, event.type, place);
      if (typeof place.value !== 'string') throw new Error(`${where} is personal and must be a text`);
      const personId = personFor(event, person, place);
      if (!personId) throw new Error(`${where} is personal, but ${person} names no person to seal it for`);
      return { place, personId, context: where, text: place.value };
    }),
  );
}

/** `*` in the person's path stands for the same array element as in the text's. */
export function personFor(
  event: Pick<NewEvent, 'data' | 'metadata'>,
  person: string,
  place: Place,
): string | undefined {
  if (person === 'subject') return event.metadata.subject;
  const indices = [...place.indices];
  const path = person.replaceAll('*', () => indices.shift() ?? '*');
  const [found] = placesOf(event.data, path);
  return typeof found?.value === 'string' ? found.value : undefined;
}

const contextOf = (streamId: string, type: string, place: Place): string =>
  `${streamId}/${type}/${place.path}`;
