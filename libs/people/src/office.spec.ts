import type { Actor, Recorded } from '@suaka/complaint';
import { type Office, type OfficeCommand, officeDecider, receivingOffice } from '.';
import type { OfficeEvent } from './office';

const admin: Actor = { kind: 'staff', staffId: 'a', roles: ['administrator'], officeId: 'PUSAT' };
const officer: Actor = { kind: 'staff', staffId: 'b', roles: ['supervisor'], officeId: 'PUSAT' };
const details = {
  name: 'KJRI Contoh',
  unit: 'KJRI',
  timeZone: 'Asia/Hong_Kong',
  kind: 'representative',
} as const;
const office = (id: string, more: Partial<Office> = {}): Office => ({
  ...{ id, name: id, unit: id, timeZone: 'Asia/Jakarta', kind: 'province', phase: 'live' },
  ...more,
});
const CENTRE = office('PUSAT', { kind: 'centre' });
const WEST = office('WEST');
const POST = office('POST', { kind: 'post', parent: 'WEST' });
const all = [CENTRE, WEST, POST];
const { evolve, decide } = officeDecider(all);

const opened = { officeId: 'KJRI', ...details, phase: 'planned', deputy: 'PUSAT' } as const;
const decided = (command: OfficeCommand, state?: Office, actor: Actor = admin) =>
  decide({ commandId: 'c', command, actor, at: '2026-11-02T03:00:00Z' }, state);
const after = (...events: OfficeEvent[]) =>
  events.reduce<Office | undefined>(
    (state, event) => evolve(state, event as Recorded<OfficeEvent>),
    undefined,
  );
const refused = (reason: string, field?: string) => expect.objectContaining({ reason, field });

it('opens an office as planned, and takes it live', () => {
  expect(decided({ type: 'OpenOffice', data: opened })).toEqual([{ type: 'OfficeOpened', data: opened }]);
  const live = { phase: 'live', phaseDate: '2027-01-01' } as const;
  const state = after({ type: 'OfficeOpened', data: opened }, { type: 'OfficePhaseSet', data: live });
  expect(state).toMatchObject({ id: 'KJRI', deputy: 'PUSAT', ...live });
});

it('forgets the former parent with new details, and keeps phase and deputy', () => {
  const state = after(
    { type: 'OfficeOpened', data: { ...opened, parent: 'WEST' } },
    { type: 'OfficeDetailsChanged', data: { ...details, name: 'Baru' } },
  );
  expect(state).toEqual({ ...details, id: 'KJRI', name: 'Baru', phase: 'planned', deputy: 'PUSAT' });
});

const change = (data: object, of: Office): [OfficeCommand, Office] => {
  const { name, unit, timeZone, kind, parent } = { ...of, ...data };
  return [{ type: 'ChangeOfficeDetails', data: { name, unit, timeZone, kind, parent } }, of];
};
it.each<[string, OfficeCommand, Office | undefined, refusal: string]>([
  ['a taken unit', ...change({ unit: 'PUSAT' }, WEST), 'office_unit_taken unit'],
  ['an office below its own post', ...change({ parent: 'POST' }, WEST), 'office_circle parent'],
  ['an office below itself', ...change({ parent: 'WEST' }, WEST), 'office_circle parent'],
  ['an unknown parent', ...change({ parent: 'NONE' }, POST), 'unknown_office parent'],
  ['a second centre', ...change({ kind: 'centre' }, WEST), 'one_centre kind'],
  ['a centre that is none any more', ...change({ kind: 'province' }, CENTRE), 'one_centre kind'],
  ['the end of the centre', { type: 'CloseOffice', data: {} }, CENTRE, 'office_still_needed'],
  ['the end of an office with a post', { type: 'CloseOffice', data: {} }, WEST, 'office_still_needed'],
  ['a change to nothing', { type: 'CloseOffice', data: {} }, undefined, 'office_not_found'],
  ['a planned centre', { type: 'SetOfficePhase', data: { phase: 'planned' } }, CENTRE, 'office_still_needed'],
  [
    'an office its own deputy',
    { type: 'SetOfficeDeputy', data: { deputy: 'POST' } },
    POST,
    'office_circle deputy',
  ],
  ['the same office again', { type: 'OpenOffice', data: opened }, WEST, 'already_registered officeId'],
])('refuses %s', (_, command, state, refusal) => {
  const [reason = '', field] = refusal.split(' ');
  expect(() => decided(command, state)).toThrow(refused(reason, field));
});

it('is an administrator’s, but for what is shipped', () => {
  const command: OfficeCommand = { type: 'OpenOffice', data: opened };
  expect(() => decided(command, undefined, officer)).toThrow(refused('not_permitted'));
  expect(decided(command, undefined, { kind: 'system' })).toHaveLength(1);
  const close: OfficeCommand = { type: 'CloseOffice', data: {} };
  expect(() => decided(close, POST, { kind: 'system' })).toThrow(refused('not_permitted'));
});

it('closes for good what nobody needs', () => {
  expect(decided({ type: 'CloseOffice', data: {} }, POST)).toEqual([{ type: 'OfficeClosed', data: {} }]);
  const closed = { ...POST, phase: 'closed' } as const;
  expect(() => decided({ type: 'SetOfficePhase', data: { phase: 'live' } }, closed)).toThrow(
    refused('office_closed'),
  );
});

describe('a case goes', () => {
  const planned = (id: string, deputy?: string) => office(id, { phase: 'planned', deputy });
  it.each<[string, Office[], string | undefined]>([
    ['to a live office itself', [office('X')], 'X'],
    ['to the deputy of a planned one', [planned('X', 'WEST')], 'WEST'],
    ['on, where the deputy is planned too', [planned('X', 'Y'), planned('Y', 'WEST')], 'WEST'],
    ['to the centre without a deputy', [planned('X')], 'PUSAT'],
    ['to the centre where deputies go in circles', [planned('X', 'Y'), planned('Y', 'X')], 'PUSAT'],
    ['nowhere for a closed office', [office('X', { phase: 'closed' })], undefined],
    ['nowhere for an unknown one', [], undefined],
  ])('%s', (_, more, expected) => {
    expect(receivingOffice([...all, ...more], 'X')?.id).toBe(expected);
  });
});
