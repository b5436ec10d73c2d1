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
    expect(member()).toEqual({ ...person, active: true, passwordHash: null, revision: '0' });
    expect(member({ type: 'PasswordSet', data: { hash: '$argon2id$…' } })).toMatchObject({
      passwordHash: '$argon2id$…',
    });
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
