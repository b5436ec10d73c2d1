import type { ServiceEvent } from '@suaka/people';
import { idIn, type LoggedEvent } from '../projection/logged-event';
import type { Projection } from '../projection/projection';
import type { ServiceRow } from './row';

/** Tokens of other systems, and what they may be used for. */
export const service: Projection<'service'> = {
  table: 'service',
  key: 'serviceId',
  keyOf: (event) => idIn('service', event),
  apply(row, event) {
    const { type } = event as unknown as ServiceEvent;
    if (type === 'ServiceTokenIssued') return issued(event);
    if (!row) throw new Error('no token has been issued');
    if (type === 'ServiceTokenRevoked')
      return { ...row, revokedAt: event.metadata.at, revision: event.revision };
    (type) satisfies never;
    throw new Error('no such event of a service is known');
  },
};

function issued({ data, metadata, revision }: LoggedEvent): ServiceRow {
  const { hash, ...about } = data as Extract<ServiceEvent, { type: 'ServiceTokenIssued' }>['data'];
  const { at, actor } = metadata;
  return { ...about, tokenHash: hash, issuedAt: at, issuedBy: actor, revokedAt: null, revision };
}
