import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SealBroken } from '@suaka/sealing';
import { sealerOver } from '../../sealing/src/sealer';
import { createCodec } from './codec';
import type { PersonalFields } from './decider';
import type { AnyRecorded, NewEvent } from './event-log';

const noSecret = () => Buffer.alloc(32);

const fields: PersonalFields = {
  Registered: {
    'worker.name': 'worker.personId',
    'worker.phone': 'worker.personId',
    narrative: 'subject',
    'parties.*': 'subject',
    'sessions.*.minutes': 'sessions.*.personId',
    'sessions.*.attendance.*': 'sessions.*.personId',
  },
};
const streamId = 'sample-1';

function memoryKeys(keys = new Map<string, Buffer>()) {
  return {
    keys,
    find: async (ids: Iterable<string>) => new Map([...keys].filter(([id]) => [...ids].includes(id))),
    ensure: async (ids: Iterable<string>) => {
      for (const id of ids) if (!keys.has(id)) keys.set(id, randomBytes(32));
      return keys;
    },
    destroy: async (ids: readonly string[]) => ids.forEach((id) => keys.delete(id)),
  };
}

function setUp() {
  const store = memoryKeys();
  return {
    ...store,
    codec: createCodec(
      sealerOver(store, noSecret, async () => undefined),
      fields,
    ),
  };
}

const newEvent = (data: unknown, subject?: string): NewEvent => ({
  eventId: 'e',
  type: 'Registered',
  data,
  metadata: {
    schema: 1,
    commandId: 'c',
    actor: 'system',
    at: '2026-01-01T00:00:00.000Z',
    ...(subject ? { subject } : {}),
  },
});

/** As the log gives it back: through JSON. */
const stored = (event: NewEvent, stream = streamId): AnyRecorded => ({
  ...(JSON.parse(JSON.stringify(event)) as NewEvent),
  streamId: stream,
  revision: '0',
  position: '1',
});

describe('the codec', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((rest) => `‹${rest}›`);
  const personal = fc.option(text);
  const id = fc.constantFrom('person-1', 'person-2', 'person-3');
  const data = fc.record(
    {
      worker: fc.record(
        { personId: id, name: personal, phone: personal, country: fc.constantFrom('MY', 'SA') },
        { requiredKeys: ['personId'] },
      ),
      narrative: personal,
      parties: fc.array(text),
      sessions: fc.array(
        fc.record({ personId: id, minutes: personal, attendance: fc.array(text), heldOn: fc.string() }),
      ),
      count: fc.integer(),
    },
    { requiredKeys: ['worker'] },
  );

  it('gives back what it was given, and stores none of the personal texts', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (given) => {
        const { codec } = setUp();
        const event = newEvent(given, 'person-9');
        const before = structuredClone(event);
        const [sealed] = await codec.seal(streamId, [event]);
        expect(event).toEqual(before);
        expect(JSON.stringify(sealed)).not.toContain('‹');
        const [opened] = await codec.open([stored(sealed!)]);
        expect(opened?.data).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it('leaves blanks where a person’s key is gone, and opens the others', async () => {
    const { codec, keys } = setUp();
    const [sealed] = await codec.seal(streamId, [
      newEvent({ worker: { personId: 'person-1', name: 'Pekerja Contoh 1' }, narrative: 'x' }, 'person-2'),
    ]);
    keys.delete('person-1');
    const [opened] = await codec.open([stored(sealed!)]);
    expect(opened?.data).toEqual({ worker: { personId: 'person-1', name: null }, narrative: 'x' });
  });

  it('will not open a text that was moved to another stream or another place', async () => {
    const { codec } = setUp();
    const [sealed] = await codec.seal(streamId, [newEvent({ parties: ['a', 'b'] }, 'person-1')]);
    await expect(codec.open([stored(sealed!, 'sample-2')])).rejects.toThrow(SealBroken);
    const swapped = stored(sealed!);
    (swapped.data as { parties: unknown[] }).parties.reverse();
    await expect(codec.open([swapped])).rejects.toThrow(SealBroken);
  });

  it('opens texts of a shape that is no longer declared', async () => {
    const { codec, keys } = setUp();
    const [sealed] = await codec.seal(streamId, [newEvent({ narrative: 'x' }, 'person-1')]);
    const today = createCodec(
      sealerOver(memoryKeys(keys), noSecret, async () => undefined),
      {},
    );
    expect((await today.open([stored(sealed!)]))[0]?.data).toEqual({ narrative: 'x' });
  });

  it('refuses to store a personal text for which it has no person, or that is no text', async () => {
    const { codec } = setUp();
    await expect(codec.seal(streamId, [newEvent({ narrative: 'x' })])).rejects.toThrow(
      'sample-1/Registered/narrative',
    );
    await expect(codec.seal(streamId, [newEvent({ worker: { name: 'x' } })])).rejects.toThrow(
      'worker.personId',
    );
    await expect(codec.seal(streamId, [newEvent({ narrative: 7 }, 'person-1')])).rejects.toThrow(
      'must be a text',
    );
  });
});
