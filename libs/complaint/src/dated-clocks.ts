import { endOfDay } from '@suaka/clocks';
import type { Asked } from './circumstances';
import type { ClockStarted } from './deadlines';
import { Rejected } from './rejected';
import type { Clock } from './state';
import type { DatedClock } from './vocabulary';

export const nextClockId = (clock: DatedClock, clocks: Clock[], after = 0): string =>
  `${clock}-${clocks.filter((earlier) => earlier.clock === clock).length + 1 + after}`;

/**
 * Starts a clock that runs to the end of `dueOn` where the case's office is.
 * Errors: `Rejected` day_passed, naming `field`.
 */
export function startDatedClock(
  { clockId, clock, dueOn, field }: { clockId: string; clock: DatedClock; dueOn: string; field: string },
  { officeId }: { officeId: string },
  { at, policy }: Asked,
): ClockStarted {
  const office = policy.offices.find(({ id }) => id === officeId);
  if (!office) throw new Rejected('unknown_office', 'officeId');
  const dueAt = endOfDay(dueOn, office.timeZone);
  const [start, due] = [Date.parse(at), Date.parse(dueAt)];
  if (due <= start) throw new Rejected('day_passed', field);
  const warnAt = new Date(Math.round(start + (due - start) * policy.warnShare)).toISOString();
  return {
    type: 'ClockStarted',
    data: {
      clockId,
      clock,
      startedAt: at,
      warnAt,
      dueAt,
      limit: `until ${dueOn}`,
      policyVersion: policy.version,
      calendarVersion: policy.calendars.version,
    },
  };
}
