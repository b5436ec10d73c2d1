import fc from 'fast-check';
import { type Calendar, elapsedAt, move, pause, restart, resume, type RunningClock, start } from '.';
import { daysOf, slowClock, type SlowRule, type Turn } from './testing/slow-clock';

const MINUTE = 60_000;
const RUNS = Number(process.env.CLOCK_HISTORIES ?? 10_000);
/** With a leap day, a summer time of half an hour, and clocks put back over midnight. */
const FROM = Date.parse('2023-09-01T00:00:00Z');
const TO = Date.parse('2024-12-31T00:00:00Z');
const ZONES = [
  'Asia/Jakarta',
  'Asia/Riyadh',
  'Asia/Kuala_Lumpur',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'Asia/Amman',
  'Australia/Lord_Howe',
];
const tables = new Map(ZONES.map((zone) => [zone, daysOf(zone, FROM, TO)]));
const dayOf = ({ timeZone }: Calendar) => tables.get(timeZone) as ReturnType<typeof daysOf>;

// The tables know only part of their first and last days.
const startMinute = fc.integer({ min: FROM / MINUTE + 2 * 1440, max: TO / MINUTE - 170 * 1440 });
const calendarNear = (minute: number): fc.Arbitrary<Calendar> =>
  fc.record({
    version: fc.constant('any'),
    timeZone: fc.constantFrom(...ZONES),
    workingWeekdays: fc.oneof(
      fc.constantFrom<number[]>([1, 2, 3, 4, 5], [7, 1, 2, 3, 4]),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2 }),
    ),
    holidays: fc.uniqueArray(
      fc.integer({ min: 0, max: 12 }).map((days) => iso(minute + days * 1440).slice(0, 10)),
      { maxLength: 3 },
    ),
  });
const limit = fc.oneof(
  fc.record({
    amount: fc.integer({ min: 1, max: 5 }),
    unit: fc.constantFrom('working_days', 'calendar_days', 'consecutive_days'),
  }),
  fc.record({ amount: fc.integer({ min: 1, max: 72 }), unit: fc.constant('hours') }),
  fc.record({ amount: fc.integer({ min: 1, max: 500 }), unit: fc.constant('minutes') }),
) as fc.Arbitrary<Pick<SlowRule, 'amount' | 'unit'>>;

/** A clock and what is done to it, each some minutes after the one before. */
const history = startMinute.chain((begin) =>
  fc.record({
    begin: fc.constant(begin),
    limit,
    calendar: calendarNear(begin),
    turns: fc
      .array(
        fc.record({
          after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 2 * 1440 })),
          do: fc.constantFrom('pause', 'resume', 'pause', 'resume', 'restart', 'move'),
          calendar: calendarNear(begin),
        }),
        { maxLength: 6 },
      )
      .map((turns) => placed(begin, turns)),
  }),
);

function placed(begin: number, turns: { after: number; do: Turn['do']; calendar: Calendar }[]): Turn[] {
  let minute = begin;
  return turns.map(({ after, calendar, ...turn }) => {
    minute += after;
    return turn.do === 'move' ? { minute, do: 'move', calendar } : { minute, do: turn.do };
  });
}

const iso = (minute: number) => new Date(minute * MINUTE).toISOString();

function turned(clock: RunningClock, turn: Turn): RunningClock {
  const at = iso(turn.minute);
  switch (turn.do) {
    case 'pause':
      return pause(clock, at);
    case 'resume':
      return resume(clock, at);
    case 'restart':
      return restart(clock, at);
    case 'move':
      return move(clock, at, { ...clock, calendar: turn.calendar });
  }
}

it(`agrees with counting minute by minute over ${RUNS} histories`, () => {
  fc.assert(
    fc.property(history, ({ begin, limit, calendar, turns }) => {
      const rule = { limit, calendar, warnShare: 0.75 };
      const clock = turns.reduce(turned, start(iso(begin), rule));
      const slow = slowClock(begin, { ...limit, calendar }, turns, dayOf, TO / MINUTE);
      const last = turns.at(-1)?.minute ?? begin;
      expect(elapsedAt(clock, iso(last))).toBeCloseTo(slow.elapsed, 6);
      if (clock.since === undefined) expect(slow.dueMinute).toBeUndefined();
      else if (slow.elapsed < limit.amount - 1e-6) {
        expect(Math.ceil(Date.parse(clock.dueAt) / MINUTE - 1e-3)).toBe(slow.dueMinute);
      } else expect(Date.parse(clock.dueAt)).toBeLessThanOrEqual(last * MINUTE);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

it('loses nothing to a pause, however often and wherever it is made', () => {
  fc.assert(
    fc.property(history, fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 8 }), (given, gaps) => {
      const begun = start(iso(given.begin), { ...given, warnShare: 0.75 });
      let minute = given.begin;
      const paused = gaps.reduce((clock, gap) => {
        minute += gap;
        return resume(pause(clock, iso(minute)), iso(minute));
      }, begun);
      if (Date.parse(begun.dueAt) <= minute * MINUTE) return;
      expect(Math.abs(Date.parse(paused.dueAt) - Date.parse(begun.dueAt))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});
