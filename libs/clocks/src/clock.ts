import type { Calendar } from './calendar';
import { counted } from './counting';
import { checked } from './checked';
import { type Countable, inDays } from './in-days';
import type { Limit } from './limit';
import { schedule } from './schedule';

/** What a clock is counted by; it keeps this from its start until it is moved. */
export interface Rule {
  limit: Limit;
  calendar: Calendar;
  /** Share of the limit at which it warns. */
  warnShare: number;
}

/** Instants are ISO 8601 in UTC. */
export interface RunningClock extends Rule {
  limit: Countable;
  startedAt: string;
  /** Running since; undefined while paused. */
  since?: string;
  /** What was counted in the finished runs, in the limit's unit. */
  elapsed: number;
  /** The finished runs. */
  runs: { from: string; to: string }[];
  warnAt: string;
  dueAt: string;
}

/** Starts a clock. Errors of all here: RangeError on a bad instant, limit, share or calendar, or a step back in time. */
export function start(at: string, { limit, calendar, warnShare }: Rule): RunningClock {
  const begin = checked(at, limit, calendar, warnShare);
  const rule = { limit: inDays(limit, begin, calendar), calendar, warnShare };
  return running({ ...rule, startedAt: at, elapsed: 0, runs: [], warnAt: at, dueAt: at }, at);
}

/** Stops the count; a paused clock stays as it is. */
export function pause(clock: RunningClock, at: string): RunningClock {
  const { since, ...stopped } = clock;
  if (since === undefined) return clock;
  return {
    ...stopped,
    elapsed: elapsedAt(clock, at),
    runs: since === at ? clock.runs : [...clock.runs, { from: since, to: at }],
  };
}

/** Goes on where the pause stopped, counting by the rule that the clock has had so far. */
export const resume = (clock: RunningClock, at: string): RunningClock =>
  clock.since === undefined ? running(clock, at) : clock;

/** Counts anew from `at`; what was counted before is forgotten. */
export const restart = ({ limit, calendar, warnShare }: RunningClock, at: string): RunningClock =>
  start(at, { limit, calendar, warnShare });

/**
 * Goes on under another rule with nothing of the elapsed time lost: days and hours already counted stay counted as they
 * were; where the unit changes, the runs so far are counted anew in the new one.
 */
export function move(clock: RunningClock, at: string, rule: Rule): RunningClock {
  const stopped = pause(clock, at);
  const limit = inDays(
    rule.limit,
    checked(clock.startedAt, rule.limit, rule.calendar, rule.warnShare),
    rule.calendar,
  );
  const elapsed =
    sort(limit.unit) === sort(clock.limit.unit)
      ? stopped.elapsed
      : stopped.runs.reduce((sum, run) => sum + between(run.from, run.to, limit.unit, rule.calendar), 0);
  const moved = { ...stopped, ...rule, limit, elapsed };
  return clock.since === undefined ? moved : running(moved, at);
}

/** How much of the limit has been counted by `at`, in the limit's unit. */
export const elapsedAt = ({ since, elapsed, limit, calendar }: RunningClock, at: string): number =>
  since === undefined ? elapsed : elapsed + between(since, at, limit.unit, calendar);

/** What a running clock has to tell by `at`. */
export function passed({ since, warnAt, dueAt }: RunningClock, at: string): 'nothing' | 'warning' | 'breach' {
  const isPast = (instant: string) => Date.parse(instant) <= Date.parse(at);
  if (since === undefined) return 'nothing';
  if (isPast(dueAt)) return 'breach';
  return isPast(warnAt) ? 'warning' : 'nothing';
}

const running = (clock: RunningClock, at: string): RunningClock => ({
  ...clock,
  since: at,
  ...schedule(at, clock.limit, clock.calendar, clock.warnShare, clock.elapsed),
});

/** Calendar days and consecutive days are counted alike. */
const sort = (unit: Countable['unit']) => (unit === 'consecutive_days' ? 'calendar_days' : unit);

function between(from: string, to: string, unit: Countable['unit'], calendar: Calendar): number {
  if (Date.parse(to) < Date.parse(from)) throw new RangeError(`${to} is before ${from}`);
  return counted(Date.parse(from), Date.parse(to), unit, calendar);
}
