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
const oneTime = { hash: '$argon2id$contoh', oneTimeUntil: '2026-11-09T03:00:00.000Z' };
const withOneTime: StaffEvent = { type: 'PasswordSet', data: oneTime };
const register: StaffCommand = { type: 'RegisterStaff', data: person };

const by = (roles: Role[], id = 'another'): Actor => ({
  kind: 'staff',
  staffId: id,
  roles,
  officeId: 'PUSAT',
});
const administrator = by(['administrator']);
const owner = by(['case_handler'], staffId);
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
    const command: StaffCommand = { type: 'RegisterStaff', data: { ...person, password: oneTime } };
    given().when(command, administrator).then(registered, withOneTime);
  });

  it('happens once for a user name', () => {
    given(registered).when(register, administrator).refused('already_registered');
  });
});

describe('a password', () => {
  const set: StaffCommand = { type: 'SetPassword', data: { hash: '$argon2id$contoh' } };

  const setOneTime: StaffCommand = { type: 'SetPassword', data: oneTime };

  it('is set by its owner, and ends a one-time one', () => {
    given(registered, withOneTime).when(set, owner).then(withPassword);
    expect(fold([registered, withOneTime])?.oneTimeUntil).toBe(oneTime.oneTimeUntil);
    expect(fold([registered, withOneTime, withPassword])?.oneTimeUntil).toBeNull();
  });

  it('is one-time where an administrator or the system sets it', () => {
    for (const actor of [administrator, system]) {
      given(registered).when(setOneTime, actor).then(withOneTime);
      given(registered).when(set, actor).refused('not_permitted');
    }
    given(registered)
      .when(setOneTime, by(['supervisor']))
      .refused('not_permitted');
  });

  it('needs somebody to belong to', () => {
    given().when(setOneTime, administrator).refused('staff_not_found');
    given(registered, { type: 'StaffDeactivated', data: {} }).when(set, owner).refused('staff_deactivated');
  });
});

describe('a second factor', () => {
  const secret = { secret: 'GEZDGNBV', recovery: ['a', 'b'] };
  const enable: StaffCommand = { type: 'EnableSecondFactor', data: secret };
  const disable: StaffCommand = { type: 'DisableSecondFactor', data: {} };
  const enabled: StaffEvent = { type: 'SecondFactorEnabled', data: secret };
  const disabled: StaffEvent = { type: 'SecondFactorDisabled', data: {} };
  const use = (index: number): StaffCommand => ({ type: 'UseRecoveryCode', data: { index } });
  const used = (index: number): StaffEvent => ({ type: 'RecoveryCodeUsed', data: { index } });

  it('is turned on by its owner alone, once', () => {
    given(registered).when(enable, owner).then(enabled);
    given(registered).when(enable, administrator).refused('not_permitted');
    given(registered, enabled).when(enable, owner).refused('second_factor_enabled');
    given(registered, enabled, disabled).when(enable, owner).then(enabled);
  });

  it('is turned off by its owner or an administrator', () => {
    given(registered, enabled).when(disable, owner).then(disabled);
    given(registered, enabled).when(disable, administrator).then(disabled);
    given(registered, enabled)
      .when(disable, by(['supervisor']))
      .refused('not_permitted');
    given(registered).when(disable, owner).refused('no_second_factor');
  });

  it('has recovery codes that count once, for their owner', () => {
    given(registered, enabled).when(use(1), owner).then(used(1));
    given(registered, enabled, used(1)).when(use(1), owner).refused('recovery_code_used');
    given(registered, enabled, used(1)).when(use(0), owner).then(used(0));
    given(registered, enabled).when(use(2), owner).refused('recovery_code_used');
    given(registered, enabled).when(use(0), administrator).refused('not_permitted');
  });
});

describe('the link to a provider', () => {
  const identity = { issuer: 'https://masuk.contoh.test', subject: 'contoh-1' };
  const link: StaffCommand = { type: 'LinkIdentity', data: identity };
  const unlink: StaffCommand = { type: 'UnlinkIdentity', data: {} };
  const linked: StaffEvent = { type: 'IdentityLinked', data: identity };

  it('is made by an administrator or by the system, not by its owner, and to one only', () => {
    given(registered).when(link, administrator).then(linked);
    given(registered).when(link, system).then(linked);
    given(registered).when(link, owner).refused('not_permitted');
    given(registered, linked).when(link, administrator).refused('identity_linked');
  });

  it('is taken away by an administrator, and the record keeps that there was one', () => {
    const unlinked: StaffEvent = { type: 'IdentityUnlinked', data: {} };
    given(registered, linked).when(unlink, administrator).then(unlinked);
    given(registered, linked).when(unlink, system).refused('not_permitted');
    given(registered).when(unlink, administrator).refused('no_identity');
    expect(fold([registered, linked, unlinked])).toMatchObject({ identity: null, wasLinked: true });
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
      oneTimeUntil: null,
      secondFactor: null,
      identity: null,
      wasLinked: false,
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
    SecondFactorEnabled: { secret: 'subject', 'recovery.*': 'subject' },
    IdentityLinked: { subject: 'subject' },
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
