import { idIn, type LoggedEvent } from '../projection/logged-event';
import type { TimelineRow } from './row';

/** The event as a line of its complaint's history; none where it is of another category. */
export function timelineRow(event: LoggedEvent): TimelineRow[] {
  const complaintId = idIn('complaint', event);
  if (complaintId === undefined) return [];
  const { revision, type, data, metadata } = event;
  return [{ complaintId, revision, at: metadata.at, actor: metadata.actor, type, data }];
}
