import fc from 'fast-check';
import { shares, whoseClock } from '.';

const at = (minute: number) =>
  new Date(Date.parse('2026-11-02T03:00:00.000Z') + minute * 60_000).toISOString();
const turn = (minute: number, waitsOn: string) => ({ at: at(minute), waitsOn });

it('has a leg for each party that was waited on, one after the other', () => {
  const legs = whoseClock([turn(0, 'us'), turn(10, 'them'), turn(30, 'us'), turn(30, 'us')], at(45));
  expect(legs).toEqual([
    { from: at(0), to: at(10), waitsOn: 'us' },
    { from: at(10), to: at(30), waitsOn: 'them' },
    { from: at(30), to: at(45), waitsOn: 'us' },
  ]);
  expect(shares(legs)).toEqual([
    { waitsOn: 'us', milliseconds: 25 * 60_000 },
    { waitsOn: 'them', milliseconds: 20 * 60_000 },
  ]);
});

it('ends where it is asked to, and knows nothing of a case that has not begun', () => {
  expect(whoseClock([turn(0, 'us'), turn(10, 'them')], at(5))).toEqual([
    { from: at(0), to: at(5), waitsOn: 'us' },
  ]);
  expect(whoseClock([], at(5))).toEqual([]);
});

it('sums to the age exactly, whatever happened', () => {
  const parties = fc.constantFrom('us', 'complainant', 'institution');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), parties), { minLength: 1 }),
      fc.integer({ min: 0, max: 20_000 }),
      (given, until) => {
        const minutes = given.map(([minute]) => minute).sort((a, b) => a - b);
        const turns = minutes.map((minute, index) => turn(minute, given[index]?.[1] ?? 'us'));
        const legs = whoseClock(turns, at(until));
        const sum = shares(legs).reduce((total, { milliseconds }) => total + milliseconds, 0);
        expect(sum).toBe(Math.max(0, until - (minutes[0] ?? 0)) * 60_000);
        legs.slice(1).forEach((leg, index) => expect(leg.from).toBe(legs[index]?.to));
      },
    ),
    { numRuns: 1000 },
  );
});
