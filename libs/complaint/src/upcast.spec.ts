import { MONDAY } from './testing/given';
import { EVENT_TYPES, schemaOf, upcast, upcastThrough } from './upcast';

const event = (type: string, schema: number) => ({
  type,
  data: { text: 'Catatan' },
  metadata: { schema, commandId: 'command', actor: 'system', at: MONDAY },
});

it('knows the schema of every type, and takes those of other rooms for the first', () => {
  for (const type of EVENT_TYPES) expect(schemaOf(type)).toBeGreaterThanOrEqual(1);
  for (const type of ['StaffRegistered', 'constructor']) expect(schemaOf(type)).toBe(1);
});

it('leaves an event of today’s schema, or of an unknown type, as it is', () => {
  for (const today of [
    event('NoteAdded', schemaOf('NoteAdded')),
    event('StaffRegistered', 1),
    event('constructor', 1),
  ]) {
    expect(upcast(today)).toBe(today);
  }
});

it('leaves an event of a later version’s schema as it is', () => {
  const later = event('NoteAdded', schemaOf('NoteAdded') + 1);
  expect(upcast(later)).toBe(later);
});

it('takes an old event through every step that it has not been through', () => {
  const added = (field: string) => (old: unknown) => ({ ...(old as object), [field]: true });
  const steps = [added('second'), added('third')];
  expect(upcastThrough(steps, event('NoteAdded', 1))).toMatchObject({
    data: { text: 'Catatan', second: true, third: true },
    metadata: { schema: 3, at: MONDAY },
  });
  expect(upcastThrough(steps, event('NoteAdded', 2)).data).toEqual({ text: 'Catatan', third: true });
  expect(upcastThrough(steps, event('NoteAdded', 3)).data).toEqual({ text: 'Catatan' });
});
