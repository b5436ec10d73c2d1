import type { Actor, Recorded } from '@suaka/complaint';
import {
  Rejected,
  type Role,
  type StaffCommand,
  staffDecider,
  type StaffEvent,
  staffPersonalFields,
} from '.';

const staffId = '0c5a1b0e-5f0b-5c3e-9a57-6d1f0a1b2c3d';
const person = {
  staffId,
  username: 'petugas',
  name: 'Petugas Contoh',
  roles: ['case_handler' as Role],
  officeId: 'PUSAT',
};
const registered: StaffEvent = { type: 'StaffRegistered', data: person };
const withPassword: StaffEvent = { type: 'PasswordSet', data: { hash: '$argon2id$contoh' } };
const register: StaffCommand = { type: 'RegisterStaff', data: person };

const by = (roles: Role[], id = 'another'): Actor => ({
  kind: 'staff',
  staffId: id,
  roles,
  officeId: 'PUSAT',
});
const administrator = by(['administrator']);
const system: Actor = { kind: 'system' };

const fold = (events: StaffEvent[]) =>
  events
    .map((event, index) => ({ ...event, revision: String(index) }) as Recorded<StaffEvent>)
    .reduce(staffDecider.evolve, staffDecider.initial);

const given = (...events: StaffEvent[]) => ({
  when: (command: StaffCommand, actor: Actor) => {
    const submitted = { commandId: 'c', command, actor, at: '2026-11-02T03:00:00.000Z' };
    const decide = () => staffDecider.decide(submitted, fold(events));
    return {
      then: (...expected: StaffEvent[]) => expect(decide()).toEqual(expected),
      refused: (reason: string) =>
        expect(decide).toThrow(expect.objectContaining({ name: 'Rejected', reason })),
    };
  },
});

describe('registering staff', () => {
  it('is the administrator’s, and at first the system’s', () => {
    given().when(register, administrator).then(registered);
    given().when(register, system).then(registered);
    given()
      .when(register, by(['supervisor']))
      .refused('not_permitted');
  });

  it('may set the password in the same step', () => {
    const withHash: StaffCommand = { type: 'RegisterStaff', data: { ...person, hash: '$argon2id$contoh' } };
    given().when(withHash, administrator).then(registered, withPassword);
  });

  it('happens once for a user name', () => {
    given(registered).when(register, administrator).refused('already_registered');
  });
});

describe('a password', () => {
  const set: StaffCommand = { type: 'SetPassword', data: { hash: '$argon2id$contoh' } };

  it('is set by its owner, an administrator or the system', () => {
    given(registered)
      .when(set, by(['case_handler'], staffId))
      .then(withPassword);
    given(registered).when(set, administrator).then(withPassword);
    given(registered).when(set, system).then(withPassword);
    given(registered)
      .when(set, by(['supervisor']))
      .refused('not_permitted');
  });

  it('needs somebody to belong to', () => {
    given().when(set, administrator).refused('staff_not_found');
    given(registered, { type: 'StaffDeactivated', data: {} })
      .when(set, administrator)
      .refused('staff_deactivated');
  });
});

describe('roles, being signed out and leaving', () => {
  const change: StaffCommand = { type: 'ChangeStaffRoles', data: { roles: ['auditor'] } };
  const signOut: StaffCommand = { type: 'SignOutStaff', data: {} };
  const leave: StaffCommand = { type: 'DeactivateStaff', data: {} };

  it('are the administrator’s alone', () => {
    given(registered)
      .when(change, administrator)
      .then({ type: 'StaffRolesChanged', data: { roles: ['auditor'] } });
    given(registered).when(signOut, administrator).then({ type: 'StaffSignedOut', data: {} });
    given(registered)
      .when(signOut, by(['supervisor']))
      .refused('not_permitted');
    given(registered).when(leave, administrator).then({ type: 'StaffDeactivated', data: {} });
    given(registered)
      .when(change, by(['case_handler'], staffId))
      .refused('not_permitted');
    given(registered).when(leave, system).refused('not_permitted');
  });

  it('end with the leaving', () => {
    const left: StaffEvent = { type: 'StaffDeactivated', data: {} };
    given(registered, left).when(change, administrator).refused('staff_deactivated');
    given(registered, left).when(leave, administrator).refused('staff_deactivated');
  });
});

describe('the fold', () => {
  it('ends in what the events say', () => {
    const events: StaffEvent[] = [
      registered,
      withPassword,
      { type: 'StaffRolesChanged', data: { roles: ['auditor'] } },
    ];
    expect(fold(events)).toEqual({
      ...registered.data,
      roles: ['auditor'],
      hash: '$argon2id$contoh',
      active: true,
    });
    expect(fold([...events, { type: 'StaffDeactivated', data: {} }])).toMatchObject({ active: false });
  });

  it('passes over what comes before the registration and what it does not know', () => {
    expect(fold([withPassword])).toBeUndefined();
    expect(fold([registered, { type: 'StaffPromoted', data: {} } as never])).toEqual(fold([registered]));
  });
});

it('seals name and hash under the person’s own key', () => {
  expect(staffPersonalFields).toMatchObject({
    StaffRegistered: { name: 'staffId' },
    PasswordSet: { hash: 'subject' },
  });
  expect(staffDecider.subject(undefined, [registered, withPassword])).toBe(staffId);
  expect(staffDecider.subject(fold([registered]), [withPassword])).toBe(staffId);
});

it('refuses with an error that says why', () => {
  expect(new Rejected('unknown_office', 'officeId')).toMatchObject({
    reason: 'unknown_office',
    field: 'officeId',
  });
});
