import { Injectable, type OnModuleInit } from '@nestjs/common';
import { findPlaces, type Place, type Projected } from '@suaka/read-models';
import { createLogger } from '@suaka/runtime';
import { type Person } from '../access';
import { Rights } from '../access/rights';
import { Parts } from '../parts';

type Tell = (projected: Projected) => void;
const ABOUT_NO_CASE = ['staff-', 'office-', 'institution-', 'policy-'];
type Places = Map<string, Place>;

/** What was projected, to each reader only what they may read; the places are looked up once for all readers. */
@Injectable()
export class Projections implements OnModuleInit {
  readonly #readers = new Map<Tell, Person>();
  readonly #logger = createLogger('live');
  #told: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  onModuleInit(): void {
    this.parts.projections.on('projected', (projected) => {
      if (this.#readers.size > 0) this.#told = this.#told.then(() => this.#tell(projected));
    });
  }

  /** Until the returned function is called. */
  follow(person: Person, tell: Tell): () => void {
    this.#readers.set(tell, person);
    return () => this.#readers.delete(tell);
  }

  async #tell(projected: Projected): Promise<void> {
    const places = await this.#placesOf(projected);
    for (const [tell, person] of this.#readers) {
      const streams = projected.streams.filter((stream) => this.#mayHear(person, stream, places));
      // No streams means that any may have changed, which is no news of a case.
      if (streams.length > 0 || projected.streams.length === 0) tell({ ...projected, streams });
    }
  }

  /** None where they cannot be looked up: silence about a case is put right by the next reading, a leak is not. */
  async #placesOf({ streams }: Projected): Promise<Places> {
    try {
      return await findPlaces(this.parts.readModels, streams);
    } catch (error) {
      this.#logger.warn({ err: error }, 'what was projected could not be placed and is not told');
      return new Map();
    }
  }

  #mayHear(person: Person, stream: string, places: Places): boolean {
    if (ABOUT_NO_CASE.some((prefix) => stream.startsWith(prefix))) return true;
    const place = places.get(stream);
    const action = stream.startsWith('contact-') ? 'ReadContacts' : 'ReadCases';
    return place !== undefined && this.rights.may(person, action, place);
  }
}
