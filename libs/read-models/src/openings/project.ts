import type { ComplaintEvent } from '@suaka/complaint';
import { idIn, type LoggedEvent } from '../projection/logged-event';
import type { OpeningRow } from './row';

type Opened = Extract<ComplaintEvent, { type: 'CaseOpenedOutOfScope' }>;

/** A line for each time that a case is opened out of scope. */
export function openingRow(event: LoggedEvent): OpeningRow[] {
  const complaintId = idIn('complaint', event);
  if (complaintId === undefined || event.type !== 'CaseOpenedOutOfScope') return [];
  const { staffId, until } = event.data as Opened['data'];
  return [{ complaintId, revision: event.revision, staffId, openedAt: event.metadata.at, until }];
}
