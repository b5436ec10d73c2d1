import { randomUUID } from 'node:crypto';
import { jsonEvent, START, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import fc from 'fast-check';
import { Model, type Expected, type Outcome } from './model';
import { clientOf, collect, openTarget, until, type Target } from './target';

let target: Target;
let clients: EventStoreDBClient[];
beforeAll(async () => {
  target = await openTarget();
  clients = [target.client, clientOf(target.address)];
});
afterAll(async () => {
  await clients[1]!.dispose();
  await target.close();
});

type Step =
  | {
      do: 'append';
      count: number;
      expected: 'any' | 'no_stream' | 'stream_exists' | 'last' | 'earlier' | 'later';
    }
  | { do: 'repeat'; which: number; expected: 'same' | 'any' }
  | { do: 'delete' | 'tombstone' }
  | { do: 'metadata'; maxCount?: number; truncateBefore?: number }
  | { do: 'read'; from: number; forwards: boolean; count: number };
type At = { stream: number; client: number; step: Step };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      count: fc.integer({ min: 1, max: 4 }),
      expected: fc.constantFrom(
        'any',
        'no_stream',
        'stream_exists',
        'last',
        'last',
        'last',
        'earlier',
        'later',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('repeat' as const),
      which: fc.nat(20),
      expected: fc.constantFrom('same', 'any'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete', 'delete', 'delete', 'tombstone') }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('metadata' as const), maxCount: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('metadata' as const), truncateBefore: fc.nat(8) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      from: fc.nat(12),
      forwards: fc.boolean(),
      count: fc.integer({ min: 1, max: 8 }),
    }),
  },
) as fc.Arbitrary<Step>;
const walks = fc.array(fc.record({ stream: fc.nat(2), client: fc.nat(1), step: steps }), {
  minLength: 5,
  maxLength: 60,
});

/** Walks the store and the model side by side. */
class Walk {
  readonly model = new Model();
  readonly key = `walk-${randomUUID()}`;
  readonly #sent = new Map<string, { ids: string[]; expected: Expected }[]>();

  async take({ stream, client: which, step }: At): Promise<void> {
    const [name, client] = [`${this.key}-${stream}`, clients[which]!];
    if (step.do === 'read') return this.#read(client, name, step);
    const [expected, actual] = await this.#write(client, name, step);
    expect({ step, ...actual }).toEqual({ step, ...expected });
  }

  async #write(
    client: EventStoreDBClient,
    name: string,
    step: Exclude<Step, { do: 'read' }>,
  ): Promise<[Outcome, Outcome]> {
    switch (step.do) {
      case 'append': {
        const ids = Array.from({ length: step.count }, () => randomUUID());
        return this.#append(client, name, ids, this.#expected(name, step.expected));
      }
      case 'repeat': {
        const sent = this.#sent.get(name) ?? [];
        const again = sent[step.which % Math.max(1, sent.length)] ?? {
          ids: [randomUUID()],
          expected: 'any' as const,
        };
        return this.#append(client, name, again.ids, step.expected === 'any' ? 'any' : again.expected);
      }
      case 'delete':
        return [without(this.model.delete(name)), await outcome(client.deleteStream(name))];
      case 'tombstone':
        return [without(this.model.tombstone(name)), await outcome(client.tombstoneStream(name))];
      case 'metadata': {
        const { do: _do, ...metadata } = step;
        return [
          without(this.model.setMetadata(name, metadata)),
          await outcome(client.setStreamMetadata(name, metadata)),
        ];
      }
    }
  }

  async #append(
    client: EventStoreDBClient,
    name: string,
    ids: string[],
    expected: Expected,
  ): Promise<[Outcome, Outcome]> {
    this.#sent.set(name, [...(this.#sent.get(name) ?? []), { ids, expected }]);
    const events = ids.map((id) => jsonEvent({ id, type: 'Walked', data: {} }));
    const written = client
      .appendToStream(name, events, { expectedRevision: expected })
      .then(({ nextExpectedRevision }) => ({ revision: Number(nextExpectedRevision) }), errorOf);
    return [this.model.append(name, ids, expected), await written];
  }

  #expected(name: string, expected: (Step & { do: 'append' })['expected']): Expected {
    const last = this.model.stream(name).ids.length - 1;
    if (expected === 'last') return last < 0 ? 'no_stream' : BigInt(last);
    if (expected === 'earlier') return BigInt(Math.max(0, last - 2));
    return expected === 'later' ? BigInt(last + 2) : expected;
  }

  async #read(
    client: EventStoreDBClient,
    name: string,
    { from, forwards, count }: Step & { do: 'read' },
  ): Promise<void> {
    const direction = forwards ? 'forwards' : 'backwards';
    const events = client.readStream(name, { direction, fromRevision: BigInt(from), maxCount: count });
    const read = await collect(events).then(
      (all) => all.map(({ event }) => Number(event!.revision)),
      errorOf,
    );
    expect(read).toEqual(this.model.read(name, from, forwards, count));
  }

  /** What a subscription from the start delivers must be what was written, in its order. */
  async followed(): Promise<void> {
    const ids: string[] = [];
    let caughtUp = false;
    const filter = streamNameFilter({ prefixes: [this.key] });
    const subscription = clients[0]!.subscribeToAll({ fromPosition: START, filter });
    subscription.on('caughtUp', () => (caughtUp = true));
    subscription.on('data', ({ event }) => event!.type === 'Walked' && ids.push(event!.id));
    await until(() => caughtUp);
    await subscription.unsubscribe();
    expect(ids).toEqual(this.model.log);
  }
}

const errorOf = (error: { type: string }): Outcome => ({ error: error.type }) as Outcome;
/** Deletes and metadata answer with no revision of the stream. */
const without = (outcome: Outcome): Outcome => ('error' in outcome ? outcome : { revision: 0 });
const outcome = (write: Promise<unknown>): Promise<Outcome> => write.then(() => ({ revision: 0 }), errorOf);

const WALKS = Number(process.env.EVENT_STORE_WALKS ?? 60);

it(
  'answers every walk of appends, repetitions, deletes, metadata and reads as the model does',
  async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const walking = new Walk();
        for (const at of walk) await walking.take(at);
        await walking.followed();
      }),
      { numRuns: WALKS },
    );
  },
  60_000 + WALKS * 2_000,
);
