import type { CaseFileRow } from '../case-file/row';
import type { SlaWatchRow } from './row';

/** The clocks of a case, out of its folded state. */
export function slaWatchRows({ complaintId, state }: CaseFileRow): SlaWatchRow[] {
  const { ticketNumber, officeId } = state;
  return state.clocks.map(({ clockId, clock, status, startedAt, warnAt, dueAt, endedAt, breachedAt }) => ({
    complaintId,
    clockId,
    clock,
    ticketNumber,
    officeId,
    status,
    startedAt,
    warnAt,
    dueAt,
    endedAt: endedAt ?? null,
    breachedAt: breachedAt ?? null,
  }));
}
