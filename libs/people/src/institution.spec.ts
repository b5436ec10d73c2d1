import type { Actor } from '@suaka/complaint';
import { type Institution, type InstitutionCommand, institutionDecider } from '.';

const admin: Actor = { kind: 'staff', staffId: 'a', roles: ['administrator'], officeId: 'PUSAT' };
const details = {
  nameId: 'Lembaga Contoh',
  nameEn: 'Sample Body',
  kind: 'union_or_ngo',
  takes: ['ABUSE'],
  reachedBy: 'email',
  answerDays: 14,
  timeZone: 'Asia/Jakarta',
} as const;
const data = { ...details, takes: [...details.takes] };
const standing: Institution = { id: 'X', ...data, active: true };
const { decide } = institutionDecider(['ABUSE']);
const decided = (command: InstitutionCommand, state?: Institution, actor: Actor = admin) =>
  decide({ commandId: 'c', command, actor, at: '2026-11-02T03:00:00Z' }, state);

it('registers, changes and deactivates', () => {
  const registering: InstitutionCommand = {
    type: 'RegisterInstitution',
    data: { institutionId: 'X', ...data },
  };
  expect(decided(registering)).toEqual([{ type: 'InstitutionRegistered', data: registering.data }]);
  const change: InstitutionCommand = { type: 'ChangeInstitutionDetails', data: { ...data, answerDays: 3 } };
  expect(decided(change, standing)).toEqual([{ type: 'InstitutionDetailsChanged', data: change.data }]);
  const end: InstitutionCommand = { type: 'DeactivateInstitution', data: {} };
  expect(decided(end, standing)).toEqual([{ type: 'InstitutionDeactivated', data: {} }]);
});

it.each<[string, InstitutionCommand, Institution | undefined, Actor, string]>([
  [
    'an unknown category',
    { type: 'ChangeInstitutionDetails', data: { ...data, takes: ['NOISE'] } },
    standing,
    admin,
    'unknown_category',
  ],
  [
    'a change to nothing',
    { type: 'DeactivateInstitution', data: {} },
    undefined,
    admin,
    'institution_not_found',
  ],
  [
    'a second end',
    { type: 'DeactivateInstitution', data: {} },
    { ...standing, active: false },
    admin,
    'institution_deactivated',
  ],
  [
    'anybody else',
    { type: 'DeactivateInstitution', data: {} },
    standing,
    { kind: 'staff', staffId: 'b', roles: ['supervisor'], officeId: 'PUSAT' },
    'not_permitted',
  ],
])('refuses %s', (_, command, state, actor, reason) => {
  expect(() => decided(command, state, actor)).toThrow(expect.objectContaining({ reason }));
});
