import type { Limit } from '@suaka/clocks';
import type { Policy } from '@suaka/policy';
import { type SimulatedCase, simulate, simulatedUntil } from './simulate';
import { given, policy, recorded, type Told } from './testing/given';
import { handler, supervisor } from './testing/people';
import { breached, inHandling, met } from './testing/samples';

const under = (limit: Limit, more: Partial<Policy> = {}): Policy => ({
  ...policy,
  ...more,
  clocks: { ...policy.clocks, completion: { ...policy.clocks.completion, limit } },
});
const days = (amount: number): Limit => ({ amount, unit: 'working_days' });
const completion = (told: Told[], proposed: Policy, until: string) => {
  const state = told
    .map((event, index) => recorded(event, index))
    .reduce<SimulatedCase | undefined>((before, event) => simulate(before, event, proposed), undefined);
  const { recordedBreach, proposedBreach } =
    simulatedUntil(state as SimulatedCase, until).find(({ clock }) => clock === 'completion') ?? {};
  return [recordedBreach, proposedBreach];
};

it('finds what a shorter limit would have breached, and what a longer one would not', () => {
  const inTime = [...inHandling, met('completion', '2026-11-12T03:00:00.000Z')];
  const never = '2027-06-01T00:00:00.000Z';
  expect(completion(inTime, under(days(14)), never)).toEqual([undefined, undefined]);
  expect(completion(inTime, under(days(5)), never)).toEqual([undefined, '2026-11-09T03:00:00.000Z']);
  expect(completion(inTime, under(days(8)), never)).toEqual([undefined, undefined]);
  const late = [...inHandling, breached('completion'), met('completion', '2026-11-23T03:00:00.000Z')];
  expect(completion(late, under(days(20)), never)).toEqual(['2026-11-20T03:00:00.000Z', undefined]);
});

it('counts a holiday of the proposed calendar', () => {
  const calendars = { ...policy.calendars, holidays: ['2026-11-04'] };
  const [, proposed] = completion(inHandling, under(days(5), { calendars }), '2026-12-01T00:00:00.000Z');
  expect(proposed).toBe('2026-11-10T03:00:00.000Z');
});

it('leaves time out that the case waited, where the proposal lets the clock wait', () => {
  const pause = { type: 'PauseClocks', data: { waitsOn: 'court', reason: 'decision' } } as const;
  const at = '2026-11-04T03:00:00.000Z';
  const paused = given(...inHandling)
    .when(pause, handler, at)
    .events();
  const told = [...inHandling, ...paused.map((event) => ({ ...event, at }))];
  const until = '2026-12-15T03:00:00.000Z';
  expect(completion(told, under(days(14)), until)).toEqual([undefined, undefined]);
  const strict = under(days(14));
  strict.clocks = { ...strict.clocks, completion: { limit: days(14) } };
  expect(completion(told, strict, until)).toEqual([undefined, '2026-11-20T03:00:00.000Z']);
});

it('finds under the policy of the record what was recorded', () => {
  const resumed = given(...inHandling)
    .when({ type: 'MoveClocks', data: {} }, supervisor)
    .events();
  const told = [...inHandling, ...resumed];
  const due = '2026-11-20T03:00:00.000Z';
  expect(completion(told, policy, '2026-11-20T02:59:59.999Z')).toEqual([undefined, undefined]);
  expect(completion(told, policy, due)).toEqual([due, due]);
});
