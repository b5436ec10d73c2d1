import type { Clock, Complaint } from '@suaka/complaint';
import type { CaseFileRow } from '../case-file/row';
import { searchTextOf } from '../search/search-text';
import type { WorklistRow } from './row';

/** The line of a case in the worklist, out of its folded state. */
export function worklistRow({ complaintId, revision, updatedAt, state }: CaseFileRow): WorklistRow {
  const { complainant, worker } = state;
  const open = state.clocks.filter((clock) => !clock.endedAt);
  const nextDueAt = earliest(open.filter(({ paused }) => !paused));
  return {
    complaintId,
    ticketNumber: state.ticketNumber,
    phase: state.phase,
    severity: state.severity ?? null,
    mainCategory: state.mainCategory ?? state.reportedCategories[0] ?? null,
    officeId: state.officeId,
    handlerId: state.handlerId ?? null,
    complainantName: complainant.name ?? null,
    workerName: worker.name ?? null,
    country: worker.country ?? null,
    channel: state.channel,
    emergency: state.emergency?.status ?? null,
    overdue: open.filter(({ status }) => status === 'breached').length,
    nextDueAt,
    registeredAt: state.registeredAt,
    updatedAt,
    revision,
    closedAt: state.closedAt ?? null,
    outcome: state.outcome ?? null,
    offeredTo: state.offer?.officeId ?? null,
    formerOffices: state.formerOffices ?? [],
    ...orderOf(state, nextDueAt),
    searchText: searchTextOf({
      texts: [state.ticketNumber, worker.name, complainant.name],
      phones: [complainant.phone, worker.phone, worker.relativePhone],
    }),
  };
}

const earliest = (clocks: Clock[]): string | null =>
  clocks.map(({ dueAt }) => dueAt).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;

/** Emergencies first, then whatever is longest overdue or soonest due; the closed last, newest first. */
function orderOf(
  { phase, emergency, closedAt, registeredAt }: Complaint,
  nextDueAt: string | null,
): Pick<WorklistRow, 'urgency' | 'rank'> {
  const milliseconds = Date.parse(nextDueAt ?? registeredAt);
  if (phase === 'closed') return { urgency: 4, rank: String(-Date.parse(closedAt ?? registeredAt)) };
  if (emergency?.status === 'raised') return { urgency: 0, rank: String(milliseconds) };
  if (emergency?.status === 'acted_on') return { urgency: 1, rank: String(milliseconds) };
  return { urgency: nextDueAt ? 2 : 3, rank: String(milliseconds) };
}
