import { history } from '../../testing/history';
import { fold } from '../projection/fold';
import { service } from './project';

const about = {
  serviceId: 's1',
  name: 'Pusat panggilan contoh',
  scopes: ['LogContact'],
  officeId: 'PUSAT',
  expiresAt: '2027-11-02T03:00:00.000Z',
};
const issued = { type: 'ServiceTokenIssued', data: { ...about, hash: 'abc' } };
const row = (...events: { type: string; data: unknown }[]) =>
  fold(service, new Map(), history('service-s1', events))[0];

it('is good until it is revoked', () => {
  expect(row(issued)).toMatchObject({ ...about, tokenHash: 'abc', revokedAt: null, revision: '0' });
  const revoked = row(issued, { type: 'ServiceTokenRevoked', data: {} });
  expect(revoked).toMatchObject({ ...about, revokedAt: expect.any(String), revision: '1' });
});

it('stops at what it does not know, and at the end of what never began', () => {
  expect(() => row(issued, { type: 'ServiceTokenLent', data: {} })).toThrow('ServiceTokenLent');
  expect(() => row({ type: 'ServiceTokenRevoked', data: {} })).toThrow('no token');
});
