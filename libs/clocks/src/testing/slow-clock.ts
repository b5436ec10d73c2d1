import type { Calendar } from '../calendar';
import { isWorkingDate } from './slow-schedule';

const QUARTER = 15 * 60_000;
const MINUTE = 60_000;

/** What is done to a clock, in minutes since 1970. */
export type Turn =
  { minute: number; do: 'pause' | 'resume' | 'restart' } | { minute: number; do: 'move'; calendar: Calendar };

type Days = { date: Int32Array; minutes: Map<number, number>; names: string[] };

/** The local date of every quarter of an hour of a zone, by the platform's own formatter. */
export function daysOf(
  timeZone: string,
  from: number,
  to: number,
): (minute: number) => { date: string; length: number } {
  const days = tabulated(timeZone, from, to);
  return (minute) => {
    const index = days.date[Math.floor((minute * MINUTE - from) / QUARTER)] as number;
    return { date: days.names[index] as string, length: days.minutes.get(index) as number };
  };
}

function tabulated(timeZone: string, from: number, to: number): Days {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const date = new Int32Array((to - from) / QUARTER);
  const names: string[] = [];
  const minutes = new Map<number, number>();
  for (let i = 0; i < date.length; i += 1) {
    const name = format.format(from + i * QUARTER);
    if (names.at(-1) !== name) names.push(name);
    date[i] = names.length - 1;
    minutes.set(names.length - 1, (minutes.get(names.length - 1) ?? 0) + 15);
  }
  return { date, minutes, names };
}

export interface SlowRule {
  amount: number;
  unit: 'working_days' | 'calendar_days' | 'consecutive_days' | 'hours' | 'minutes';
  calendar: Calendar;
}

type DayOf = (calendar: Calendar) => (minute: number) => { date: string; length: number };

/** What one minute is worth under a rule. */
function worth({ unit, calendar }: SlowRule, dayOf: DayOf): (minute: number) => number {
  if (unit === 'hours') return () => 1 / 60;
  if (unit === 'minutes') return () => 1;
  const day = dayOf(calendar);
  const works = isWorkingDate(calendar);
  const known = new Map<string, boolean>();
  return (minute) => {
    const { date, length } = day(minute);
    if (!known.has(date)) known.set(date, unit !== 'working_days' || works(date));
    return known.get(date) ? 1 / length : 0;
  };
}

/**
 * Lives through a clock minute by minute, without the library that the room itself counts with: what has been counted at
 * the end of the turns, and the first minute at whose end the limit is reached if nothing more is done.
 */
export function slowClock(startMinute: number, rule: SlowRule, turns: Turn[], dayOf: DayOf, until: number) {
  let counts = true;
  let elapsed = 0;
  let atLastTurn = 0;
  let value = worth(rule, dayOf);
  const left = [...turns];
  for (let minute = startMinute; minute < until; minute += 1) {
    while (left[0] && left[0].minute === minute) {
      const turn = left.shift() as Turn;
      if (turn.do === 'restart') elapsed = 0;
      if (turn.do === 'move') value = worth({ ...rule, calendar: turn.calendar }, dayOf);
      else counts = turn.do !== 'pause';
      atLastTurn = elapsed;
    }
    if (left.length === 0 && !counts) return { elapsed: atLastTurn };
    if (counts) elapsed += value(minute);
    if (left.length === 0 && elapsed >= rule.amount - 1e-9)
      return { elapsed: atLastTurn, dueMinute: minute + 1 };
  }
  return { elapsed: atLastTurn };
}
