import fc from 'fast-check';
import { schedule, type Calendar, type Limit } from '.';
import { isWorkingDate, slowSchedule } from './testing/slow-schedule';

const QUARTER = 15 * 60_000;

/** Among them: clocks put back over midnight, a half hour's summer time, and a day that was skipped. */
const timeZone = fc.constantFrom(
  'Asia/Jakarta',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
);
const from = Date.parse('2009-01-01T00:00:00Z');
const to = Date.parse('2019-12-31T00:00:00Z');
const start = fc.integer({ min: from / QUARTER, max: to / QUARTER }).map((quarters) => quarters * QUARTER);
const dayNear = (instant: number) =>
  fc
    .integer({ min: 0, max: 20 })
    .map((days) => new Date(instant + days * 86_400_000).toISOString().slice(0, 10));

const situation = start.chain((instant) =>
  fc.record({
    instant: fc.constant(instant),
    amount: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.05, max: 12, noNaN: true })),
    calendar: fc.record({
      version: fc.constant('any'),
      timeZone,
      workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      holidays: fc.uniqueArray(dayNear(instant), { maxLength: 4 }),
    }),
  }),
);

const dueAt = (instant: number, limit: Limit, calendar: Calendar) =>
  Date.parse(schedule(new Date(instant).toISOString(), limit, calendar, 1).dueAt);

describe('days counted against the obvious way', () => {
  it.each([
    ['working_days', (calendar: Calendar) => isWorkingDate(calendar)],
    ['calendar_days', () => () => true],
    ['consecutive_days', () => () => true],
  ] as const)('%s end in the same quarter of an hour', (unit, countsIn) => {
    fc.assert(
      fc.property(situation, ({ instant, amount, calendar }) => {
        const { after, until } = slowSchedule(instant, amount, calendar, countsIn(calendar));
        const due = dueAt(instant, { amount, unit }, calendar);
        expect(due).toBeGreaterThanOrEqual(after);
        expect(due).toBeLessThanOrEqual(until);
      }),
      { numRuns: 150 },
    );
  });
});

it('warns after the start and never after the limit, and a longer limit is never due sooner', () => {
  fc.assert(
    fc.property(
      situation,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      ({ instant, amount, calendar }, share) => {
        const limit: Limit = { amount, unit: 'working_days' };
        const { warnAt, dueAt: due } = schedule(new Date(instant).toISOString(), limit, calendar, share);
        expect(Date.parse(warnAt)).toBeGreaterThanOrEqual(instant);
        expect(Date.parse(warnAt)).toBeLessThanOrEqual(Date.parse(due));
        expect(dueAt(instant, { ...limit, amount: amount + 0.5 }, calendar)).toBeGreaterThan(Date.parse(due));
      },
    ),
  );
});

it('takes two clocks, one after the other, as long as one of both limits', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 1, max: 10 }), ({ instant, amount, calendar }, more) => {
      const first = dueAt(instant, { amount, unit: 'working_days' }, calendar);
      const second = dueAt(first, { amount: more, unit: 'working_days' }, calendar);
      const both = dueAt(instant, { amount: amount + more, unit: 'working_days' }, calendar);
      expect(Math.abs(second - both)).toBeLessThanOrEqual(2);
    }),
  );
});
