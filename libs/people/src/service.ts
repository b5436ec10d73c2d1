import type { Recorded, Submitted } from '@suaka/complaint';
import type { Action } from './actions';
import { may } from './may';
import { Rejected } from './rejected';

/** What another system may be allowed: to take in and to read; what is a person's judgement stays a person's. */
export const SERVICE_SCOPES = [
  'ReadCases',
  'ReadContacts',
  'LogContact',
  'RegisterComplaint',
  'AddNote',
  'RaiseEmergency',
] as const satisfies Action[];
export type ServiceScope = (typeof SERVICE_SCOPES)[number];

export interface IssuedToken {
  serviceId: string;
  /** Of the system that asks, not of a person. */
  name: string;
  scopes: ServiceScope[];
  officeId: string;
  /** ISO 8601 in UTC. */
  expiresAt: string;
  /** SHA-256 of the token, base64url. */
  hash: string;
}

export type ServiceCommand =
  | { type: 'IssueServiceToken'; data: IssuedToken }
  | { type: 'RevokeServiceToken'; data: Record<string, never> };

export type ServiceEvent =
  | { type: 'ServiceTokenIssued'; data: IssuedToken }
  | { type: 'ServiceTokenRevoked'; data: Record<string, never> };

export type ServiceState = (IssuedToken & { revoked: boolean }) | undefined;

function decide({ command, actor, at }: Submitted<ServiceCommand>, state: ServiceState): ServiceEvent[] {
  if (actor.kind !== 'staff' || !may(actor, 'ManageServices')) throw new Rejected('not_permitted');
  if (command.type === 'IssueServiceToken') {
    if (state) throw new Rejected('already_registered');
    if (!(Date.parse(command.data.expiresAt) > Date.parse(at)))
      throw new Rejected('already_expired', 'expiresAt');
    return [{ type: 'ServiceTokenIssued', data: command.data }];
  }
  if (!state) throw new Rejected('service_not_found');
  return state.revoked ? [] : [{ type: 'ServiceTokenRevoked', data: {} }];
}

function evolve(state: ServiceState, { type, data }: Recorded<ServiceEvent>): ServiceState {
  const event = { type, data } as ServiceEvent;
  if (event.type === 'ServiceTokenIssued') return { ...event.data, revoked: false };
  return state && event.type === 'ServiceTokenRevoked' ? { ...state, revoked: true } : state;
}

/** The rules of `service-` streams: tokens of other systems. */
export const serviceDecider = { category: 'service', initial: undefined as ServiceState, evolve, decide };

/** Nothing in them is personal; the hash of 256 random bits opens nothing. */
export const servicePersonalFields: Record<ServiceEvent['type'], Record<string, string>> = {
  ServiceTokenIssued: {},
  ServiceTokenRevoked: {},
};
