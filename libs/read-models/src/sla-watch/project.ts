import type { CaseFileRow } from '../case-file/row';
import type { SlaWatchRow } from './row';

/** The clocks of a case, out of its folded state. */
export function slaWatchRows({ complaintId, state }: CaseFileRow): SlaWatchRow[] {
  const { ticketNumber, officeId } = state;
  return state.clocks.map((each) => {
    const { clockId, clock, status, startedAt, warnAt, dueAt, endedAt, breachedAt } = each;
    const paused = endedAt === undefined ? each.paused : undefined;
    return {
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
      pausedSince: paused?.since ?? null,
      waitsOn: paused?.waitsOn.kind ?? null,
      waitsOnId: paused?.waitsOn.id ?? null,
    };
  });
}
