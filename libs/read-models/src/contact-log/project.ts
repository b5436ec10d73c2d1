import type { ContactLogged, RegisterComplaint } from '@suaka/complaint';
import { idIn, type LoggedEvent } from '../projection/logged-event';
import type { Projection } from '../projection/projection';
import { searchTextOf } from '../search/search-text';
import type { ContactRow } from './row';

/** Contacts, and which of them became a complaint. */
export const contactLog: Projection<'contactLog'> = {
  table: 'contactLog',
  key: 'contactId',
  keyOf: (event) => idIn('contact', event) ?? originOf(event),
  apply(row, event) {
    if (event.type === 'ContactLogged')
      return { ...logged(event, event.data as ContactLogged['data']), complaintId: row?.complaintId ?? null };
    if (event.type !== 'ComplaintRegistered') throw new Error('no such event of a contact is known');
    const complaintId = row?.complaintId ?? idIn('complaint', event) ?? null;
    return row && { ...row, complaintId };
  },
};

/** The contact that a complaint was registered from. */
function originOf(event: LoggedEvent): string | undefined {
  if (event.type !== 'ComplaintRegistered') return undefined;
  return (event.data as RegisterComplaint['data']).contactId;
}

function logged(event: LoggedEvent, { channel, officeId, caller, notes }: ContactLogged['data']): ContactRow {
  return {
    contactId: idIn('contact', event) ?? '',
    channel,
    officeId,
    callerId: caller.personId,
    callerName: caller.name ?? null,
    callerPhone: caller.phone ?? null,
    callerEmail: caller.email ?? null,
    callerRelation: caller.relation ?? null,
    notes,
    loggedAt: event.metadata.at,
    loggedBy: event.metadata.actor.replace(/^staff:/, ''),
    complaintId: null,
    revision: event.revision,
    searchText: searchTextOf({ texts: [caller.name, caller.email], phones: [caller.phone] }),
  };
}
