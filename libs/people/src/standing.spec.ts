import type { Recorded } from '@suaka/complaint';
import { standingAt, standingsOf } from '.';
import type { StaffEvent } from './staff-messages';

const at = (day: number) => `2026-11-0${day}T03:00:00.000Z`;
const event = (day: number, told: StaffEvent) =>
  ({ ...told, metadata: { at: at(day) } }) as unknown as Recorded<StaffEvent>;
const person = { staffId: 's', username: 'petugas', name: null, roles: ['intake_officer' as const] };
const life = [
  event(1, { type: 'StaffRegistered', data: { ...person, officeId: 'PUSAT' } }),
  event(1, { type: 'PasswordSet', data: { hash: 'x' } }),
  event(2, { type: 'StaffRolesChanged', data: { roles: ['supervisor'] } }),
  event(3, { type: 'StaffMoved', data: { officeId: 'BP3MI-BALI' } }),
  event(4, { type: 'StaffDeactivated', data: {} }),
];

it('tells who a person was, span by span', () => {
  expect(standingsOf(life).map(({ actions: _, ...span }) => span)).toEqual([
    { since: at(1), until: at(2), officeId: 'PUSAT', roles: ['intake_officer'], active: true },
    { since: at(2), until: at(3), officeId: 'PUSAT', roles: ['supervisor'], active: true },
    { since: at(3), until: at(4), officeId: 'BP3MI-BALI', roles: ['supervisor'], active: true },
    { since: at(4), officeId: 'BP3MI-BALI', roles: ['supervisor'], active: false },
  ]);
});

it('tells what they could do on a day', () => {
  const spans = standingsOf(life);
  expect(standingAt(spans, '2026-11-01T02:59:59Z')).toBeUndefined();
  expect(standingAt(spans, at(1))?.actions).not.toContain('ApproveResolution');
  expect(standingAt(spans, at(2))?.actions).toContain('ApproveResolution');
  expect(standingAt(spans, '2027-01-01T00:00:00Z')?.actions).toEqual([]);
});
