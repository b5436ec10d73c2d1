import { limitFrom, limitText, type Rule, type RunningClock, schedule, start } from '@suaka/clocks';
import type { Asked } from './circumstances';
import type { ClockBreached, ClockCancelled, ClockMet, ClockStarted } from './deadlines';
import { Rejected } from './rejected';
import type { Clock, CountedBy } from './state';
import type { ClockName, PolicyClock } from './vocabulary';

type Case = { officeId: string; clocks: Clock[] };

/** What a clock of that name is counted by today, in the days of the case's office. */
export function ruleFor(clock: PolicyClock, officeId: string, { policy }: Pick<Asked, 'policy'>): Rule {
  const office = policy.offices.find(({ id }) => id === officeId);
  if (!office) throw new Rejected('unknown_office', 'officeId');
  const { version, ofOffices = [] } = policy.calendars;
  const own = ofOffices.find(({ offices }) => offices.includes(officeId));
  const { workingWeekdays, holidays } = own ?? policy.calendars;
  return {
    limit: policy.clocks[clock].limit,
    calendar: { version, workingWeekdays, holidays, timeZone: office.timeZone },
    warnShare: policy.warnShare,
  };
}

export const isOfferClock = (clock: ClockName): boolean =>
  clock === 'hand_over' || clock === 'hand_over_emergency';

/** The office in whose days a clock of the case counts. */
export const officeOfClock = (
  clock: ClockName,
  { officeId, offer }: { officeId: string; offer?: { officeId: string } },
): string => (offer && isOfferClock(clock) ? offer.officeId : officeId);

/** Starts the case's next clock of that name by today's policy. */
export function startClock(clock: PolicyClock, { officeId, clocks }: Case, asked: Asked): ClockStarted {
  const { at, policy } = asked;
  const rule = ruleFor(clock, officeId, asked);
  const nth = clocks.filter((earlier) => earlier.clock === clock).length + 1;
  return {
    type: 'ClockStarted',
    data: {
      clockId: `${clock}-${nth}`,
      clock,
      startedAt: at,
      ...schedule(at, rule.limit, rule.calendar, rule.warnShare),
      limit: limitText(rule.limit),
      policyVersion: policy.version,
      calendarVersion: rule.calendar.version,
      countedBy: countedBy(rule, at),
    },
  };
}

/** What has to be kept of a rule to count on by it; a day before the start is never counted. */
export const countedBy = ({ calendar, warnShare }: Rule, startedAt: string): CountedBy => ({
  timeZone: calendar.timeZone,
  workingWeekdays: calendar.workingWeekdays,
  holidays: calendar.holidays.filter((day) => Date.parse(day) > Date.parse(startedAt) - 2 * 86_400_000),
  warnShare,
});

/** The clock as it counts; one that was started before that was kept counts by today's rule. */
export function countingOf(
  clock: Clock & { clock: PolicyClock },
  officeId: string,
  asked: Pick<Asked, 'policy'>,
): RunningClock {
  const {
    limit,
    startedAt,
    runningSince,
    elapsed = 0,
    runs = [],
    warnAt,
    dueAt,
    calendarVersion = '',
  } = clock;
  const kept = clock.countedBy ?? countedBy(ruleFor(clock.clock, officeId, asked), startedAt);
  const calendar = { ...kept, version: calendarVersion };
  const begun = start(startedAt, { limit: limitFrom(limit), calendar, warnShare: kept.warnShare });
  return { ...begun, since: runningSince, elapsed, runs, warnAt, dueAt };
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

/** A limit that passed unseen, while nobody could watch it, is told before the clock ends or is paused. */
export function breachMissed(
  { clockId, clock, dueAt, breachedAt, paused }: Clock,
  at: string,
): ClockBreached[] {
  if (breachedAt !== undefined || paused || Date.parse(at) <= Date.parse(dueAt)) return [];
  return [{ type: 'ClockBreached', data: { clockId, clock, dueAt, detectedAt: at } }];
}
