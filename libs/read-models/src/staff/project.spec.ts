import { history } from '../../testing/history';
import { fold } from '../projection/fold';
import { staff } from './project';

const person = {
  staffId: 's1',
  username: 'Petugas',
  name: 'Petugas Contoh',
  roles: ['auditor'],
  officeId: 'pusat',
};
const member = (...events: { type: string; data: unknown }[]) =>
  fold(staff, new Map(), history('staff-s1', [{ type: 'StaffRegistered', data: person }, ...events]))[0];

describe('staff', () => {
  it('cannot sign in before a password is set', () => {
    expect(member()).toEqual({
      ...person,
      active: true,
      passwordHash: null,
      oneTimeUntil: null,
      secondFactor: false,
      identityIssuer: null,
      identitySubject: null,
      revision: '0',
    });
    const hash = '$argon2id$…';
    const oneTime = { type: 'PasswordSet', data: { hash, oneTimeUntil: '2026-11-09T03:00:00.000Z' } };
    expect(member(oneTime)).toMatchObject({ passwordHash: hash, oneTimeUntil: oneTime.data.oneTimeUntil });
    const own = { type: 'PasswordSet', data: { hash } };
    expect(member(oneTime, own)).toMatchObject({ passwordHash: hash, oneTimeUntil: null });
  });

  it('shows whether there is a second factor, and of which provider, but not the secret', () => {
    const on = { type: 'SecondFactorEnabled', data: { secret: 'GEZDGNBV', recovery: ['a'] } };
    const link = { type: 'IdentityLinked', data: { issuer: 'https://masuk.contoh.test', subject: '1' } };
    const with2 = member(on, link);
    expect(with2).toMatchObject({
      secondFactor: true,
      identityIssuer: link.data.issuer,
      identitySubject: '1',
    });
    expect(JSON.stringify(with2)).not.toContain('GEZDGNBV');
    const without = member(
      on,
      link,
      { type: 'SecondFactorDisabled', data: {} },
      { type: 'IdentityUnlinked', data: {} },
    );
    expect(without).toMatchObject({ secondFactor: false, identityIssuer: null, identitySubject: null });
  });

  it('has the roles last given, and none once deactivated may be used', () => {
    const changed = { type: 'StaffRolesChanged', data: { roles: ['supervisor', 'auditor'] } };
    expect(member(changed)).toMatchObject({ roles: ['supervisor', 'auditor'], revision: '1' });
    expect(member(changed, { type: 'StaffDeactivated', data: {} })).toMatchObject({
      active: false,
      revision: '2',
    });
  });

  it('stops at what it does not know, and at a change to nobody', () => {
    expect(() => member({ type: 'Promoted', data: {} })).toThrow('Promoted at staff-s1@1');
    expect(() =>
      fold(staff, new Map(), history('staff-s2', [{ type: 'StaffDeactivated', data: {} }])),
    ).toThrow('nobody');
  });
});
