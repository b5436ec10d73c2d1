import { limitText, schedule } from '@suaka/clocks';
import type { Asked } from './circumstances';
import type { ClockBreached, ClockCancelled, ClockMet, ClockStarted } from './deadlines';
import { Rejected } from './rejected';
import type { Clock } from './state';
import type { ClockName, PolicyClock } from './vocabulary';

type Case = { officeId: string; clocks: Clock[] };

/** Starts the case's next clock of that name by today's policy, in the days of the case's office. */
export function startClock(
  clock: PolicyClock,
  { officeId, clocks }: Case,
  { at, policy }: Asked,
): ClockStarted {
  const office = policy.offices.find(({ id }) => id === officeId);
  if (!office) throw new Rejected('unknown_office', 'officeId');
  const { limit } = policy.clocks[clock];
  const calendar = { ...policy.calendars, timeZone: office.timeZone };
  const nth = clocks.filter((earlier) => earlier.clock === clock).length + 1;
  return {
    type: 'ClockStarted',
    data: {
      clockId: `${clock}-${nth}`,
      clock,
      startedAt: at,
      ...schedule(at, limit, calendar, policy.warnShare),
      limit: limitText(limit),
      policyVersion: policy.version,
      calendarVersion: calendar.version,
    },
  };
}

export const isRunning = ({ endedAt }: Clock): boolean => endedAt === undefined;

/** Ends the running clocks of that name because what they waited for has happened. */
export const meetClocks = (name: ClockName, clocks: Clock[], at: string) =>
  clocks
    .filter((clock) => clock.clock === name && isRunning(clock))
    .flatMap((clock): (ClockBreached | ClockMet)[] => [
      ...breachMissed(clock, at),
      { type: 'ClockMet', data: { clockId: clock.clockId, clock: clock.clock, metAt: at } },
    ]);

/** Ends the running clocks, or those of one name, because nothing is waited for any more. */
export const cancelClocks = (clocks: Clock[], at: string, name?: ClockName) =>
  clocks
    .filter((clock) => isRunning(clock) && (name === undefined || clock.clock === name))
    .flatMap((clock): (ClockBreached | ClockCancelled)[] => [
      ...breachMissed(clock, at),
      { type: 'ClockCancelled', data: { clockId: clock.clockId, clock: clock.clock, cancelledAt: at } },
    ]);

/** A limit that passed unseen, while nobody could watch it, is told before the clock ends. */
function breachMissed({ clockId, clock, dueAt, breachedAt }: Clock, at: string): ClockBreached[] {
  if (breachedAt !== undefined || Date.parse(at) <= Date.parse(dueAt)) return [];
  return [{ type: 'ClockBreached', data: { clockId, clock, dueAt, detectedAt: at } }];
}
