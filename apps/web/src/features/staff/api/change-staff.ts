import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../../lib/api';
import type { StaffMember } from '../../../lib/schemas';

type Role = StaffMember['roles'][number];

/** What an administrator may do to a colleague's account. */
export type StaffChange =
  | { kind: 'roles'; roles: Role[] }
  | { kind: 'password'; password: string }
  | { kind: 'identity'; subject: string }
  | { kind: 'identityOff' | 'secondFactorOff' | 'signOut' | 'deactivate' };
export type ChangeKind = StaffChange['kind'];

const PATHS = {
  identityOff: '/api/staff/{id}/identity-off',
  secondFactorOff: '/api/staff/{id}/second-factor-off',
  signOut: '/api/staff/{id}/sign-out',
  deactivate: '/api/staff/{id}/deactivate',
} as const;

function send(id: string, key: string, change: StaffChange) {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  switch (change.kind) {
    case 'roles':
      return take(api.POST('/api/staff/{id}/roles', { params, body: { roles: change.roles } }));
    case 'password':
      return take(api.POST('/api/staff/{id}/password', { params, body: { password: change.password } }));
    case 'identity':
      return take(api.POST('/api/staff/{id}/identity', { params, body: { subject: change.subject } }));
    default:
      return take(api.POST(PATHS[change.kind], { params, body: {} }));
  }
}

export function useChangeStaff(staffId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, change }: { key: string; change: StaffChange }) => send(staffId, key, change),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['staff'] }),
  });
}
