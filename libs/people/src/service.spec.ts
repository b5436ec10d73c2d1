import type { Actor, Recorded } from '@suaka/complaint';
import {
  ACTIONS,
  type IssuedToken,
  may,
  SERVICE_SCOPES,
  serviceDecider,
  type ServiceCommand,
  type ServiceEvent,
} from '.';

const data: IssuedToken = {
  serviceId: '5b0c7a52-0000-4000-8000-000000000005',
  name: 'Pusat panggilan contoh',
  scopes: ['LogContact'],
  officeId: 'PUSAT',
  expiresAt: '2027-11-02T03:00:00.000Z',
  hash: 'abc',
};
const issue: ServiceCommand = { type: 'IssueServiceToken', data };
const revoke: ServiceCommand = { type: 'RevokeServiceToken', data: {} };
const issued: ServiceEvent = { type: 'ServiceTokenIssued', data };
const revoked: ServiceEvent = { type: 'ServiceTokenRevoked', data: {} };
const by = (role: string): Actor => ({ kind: 'staff', staffId: 'me', roles: [role], officeId: 'PUSAT' });

const decide = (before: ServiceEvent[], command: ServiceCommand, actor = by('administrator')) =>
  serviceDecider.decide(
    { commandId: 'c', command, actor, at: '2026-11-02T03:00:00.000Z' },
    before.reduce<ReturnType<typeof serviceDecider.evolve>>(
      (state, event) => serviceDecider.evolve(state, event as Recorded<ServiceEvent>),
      serviceDecider.initial,
    ),
  );

it('is issued once and revoked once, by an administrator', () => {
  expect(decide([], issue)).toEqual([issued]);
  expect(() => decide([issued], issue)).toThrow('already_registered');
  expect(decide([issued], revoke)).toEqual([revoked]);
  expect(decide([issued, revoked], revoke)).toEqual([]);
  expect(() => decide([], revoke)).toThrow('service_not_found');
});

it('is nobody else’s to give, least of all another system’s', () => {
  for (const command of [issue, revoke]) {
    expect(() => decide([issued], command, by('supervisor'))).toThrow('not_permitted');
    expect(() => decide([issued], command, { kind: 'system' })).toThrow('not_permitted');
    const service: Actor = {
      kind: 'service',
      staffId: 's',
      roles: [],
      officeId: 'PUSAT',
      scopes: [...ACTIONS],
    };
    expect(() => decide([issued], command, service)).toThrow('not_permitted');
  }
});

it('ends after it begins', () => {
  const late: ServiceCommand = { ...issue, data: { ...data, expiresAt: '2026-11-02T03:00:00.000Z' } };
  expect(() => decide([], late)).toThrow('already_expired');
});

it('allows what it names in its office and below, and nothing elsewhere', () => {
  const service = (scope: string) => ({ staffId: 's', roles: [], officeId: 'HERE', scopes: [scope] });
  for (const scope of SERVICE_SCOPES) {
    expect(ACTIONS.filter((action) => may(service(scope), action))).toEqual([scope]);
    expect(may(service(scope), scope, { offices: ['BELOW', 'HERE'] })).toBe(true);
    expect(may(service(scope), scope, { offices: ['ELSEWHERE'], handlerId: 's' })).toBe(false);
  }
});
