import fc from 'fast-check';
import { shares } from '@suaka/clocks';
import { complaintDecider } from './complaint-decider';
import type { ComplaintEvent } from './complaint';
import { duties } from './duties';
import { given, MONDAY, policy, recorded, type Told } from './testing/given';
import { handler, intakeOfficer, legalAide, supervisor } from './testing/people';
import { inClassification, inClosed, inHandling, inIntake, reopened } from './testing/samples';
import type { Party } from './vocabulary';
import type { PauseClocks } from './waiting';
import { whoseClock } from './whose-clock';

const WEDNESDAY = '2026-11-04T03:00:00.000Z';
const NEXT_MONDAY = '2026-11-09T03:00:00.000Z';
const pause = (more: Partial<PauseClocks['data']> = {}) =>
  ({
    type: 'PauseClocks',
    data: { waitsOn: 'institution', partyId: 'POLRI', reason: 'answer', ...more },
  }) as const;
const resume = (since?: string) => ({ type: 'ResumeClocks', data: { ...(since && { since }) } }) as const;
const after = (
  told: Told[],
  command: Parameters<ReturnType<typeof given>['when']>[0],
  at: string,
): Told[] => [
  ...told,
  ...given(...told)
    .when(command, handler, at)
    .events()
    .map((event) => ({ ...event, at })),
];
const waiting = after(inHandling, pause(), WEDNESDAY);
const clockOf = (told: Told[], name: string) =>
  given(...told)
    .state()
    ?.clocks.find(({ clock }) => clock === name);
const types = (events: ComplaintEvent[]) =>
  events.map(({ type, data }) => `${type} ${(data as { clockId?: string }).clockId}`);

describe('a case that waits', () => {
  it('stops its clocks with whom it waits on, and starts the clock of whoever is waited on', () => {
    const events = given(...inHandling)
      .when(pause(), handler, WEDNESDAY)
      .events();
    expect(types(events)).toEqual([
      'ClockPaused completion-1',
      'ClockPaused overall-1',
      'ClockStarted institution_answer-1',
    ]);
    expect(clockOf(waiting, 'completion')).toMatchObject({
      status: 'paused',
      elapsed: 2,
      paused: { since: WEDNESDAY, reason: 'answer', waitsOn: { kind: 'institution', id: 'POLRI' } },
    });
  });

  it.each([
    ['complainant', 'clarification', 'no_clarification'],
    ['complainant', 'unreachable', 'unreachable'],
    ['worker', 'papers', 'no_clarification'],
    ['court', 'decision', 'institution_answer'],
  ] as const)('on the %s for %s is watched by %s', (waitsOn, reason, clock) => {
    const data = { waitsOn, reason };
    const events = given(...inHandling)
      .when({ type: 'PauseClocks', data }, handler, WEDNESDAY)
      .events();
    expect(types(events).at(-1)).toBe(`ClockStarted ${clock}-1`);
  });

  it('leaves the clock of an emergency running', () => {
    const alarmed = after(inHandling, { type: 'RaiseEmergency', data: { reason: 'Disekap' } }, MONDAY);
    expect(clockOf(after(alarmed, pause(), WEDNESDAY), 'emergency_first_action')?.paused).toBeUndefined();
  });

  it('has the deadlines of the answer alone', () => {
    expect(new Set(duties(given(...waiting).state()).map(({ clockId }) => clockId))).toEqual(
      new Set(['institution_answer-1']),
    );
  });

  it('goes on with what was left, by the days of the calendar', () => {
    const going = after(waiting, resume(), NEXT_MONDAY);
    // Two of fourteen working days had gone by on Wednesday; three were spent waiting.
    expect(clockOf(going, 'completion')).toMatchObject({
      status: 'running',
      dueAt: '2026-11-25T03:00:00.000Z',
    });
    expect(clockOf(going, 'overall')?.dueAt).toBe('2027-01-06T03:00:00.000Z');
    expect(clockOf(going, 'institution_answer')?.status).toBe('met');
  });

  it('tells a limit that had passed before the wait began, and keeps it breached', () => {
    const late = '2026-11-23T03:00:00.000Z';
    const told = after(inHandling, pause(), late);
    expect(clockOf(told, 'completion')).toMatchObject({
      status: 'breached',
      dueAt: '2026-11-20T03:00:00.000Z',
    });
    const going = after(told, resume(), '2026-11-30T03:00:00.000Z');
    expect(clockOf(going, 'completion')).toMatchObject({
      status: 'breached',
      dueAt: '2026-11-20T03:00:00.000Z',
    });
  });

  it('still waits with the clocks that its classification starts', () => {
    const intake = after(inIntake, pause({ waitsOn: 'complainant', reason: 'papers' }), MONDAY);
    const told = after(
      intake,
      { type: 'ClassifyComplaint', data: { mainCategory: 'UNPAID_WAGES', furtherCategories: [] } },
      WEDNESDAY,
    );
    expect(clockOf(told, 'verification')?.status).toBe('met');
    expect(clockOf(told, 'completion')?.paused?.waitsOn).toEqual({ kind: 'complainant' });
    const going = after(told, resume(), NEXT_MONDAY);
    expect(clockOf(going, 'completion')?.dueAt).toBe('2026-11-27T03:00:00.000Z');
  });

  it('ends no clock late that is met while it waits', () => {
    const told = after(
      waiting,
      { type: 'ProposeResolution', data: { outcome: 'found', summary: '-' } },
      NEXT_MONDAY,
    );
    const events = given(...told)
      .when({ type: 'ApproveResolution', data: {} }, supervisor, '2026-12-30T03:00:00.000Z')
      .events();
    expect(types(events)).not.toContain('ClockBreached completion-1');
    expect(types(events)).toContain('ClockMet completion-1');
  });
});

describe('the moment of a wait', () => {
  it('may lie before the telling of it', () => {
    const events = given(...inHandling)
      .when(pause({ since: WEDNESDAY }), handler, NEXT_MONDAY)
      .events();
    expect(events[0]?.data).toMatchObject({ pausedAt: WEDNESDAY, elapsed: 2 });
    expect(events.at(-1)?.data).toMatchObject({ startedAt: WEDNESDAY });
  });

  it('is neither in the future nor before what the clocks have told', () => {
    const refused = (since: string) =>
      given(...inHandling)
        .when(pause({ since }), handler, WEDNESDAY)
        .refused('since_out_of_order', 'since');
    refused('2026-11-04T03:00:00.001Z');
    refused('2026-11-02T02:59:59.999Z');
    given(...waiting)
      .when(resume(MONDAY), handler, NEXT_MONDAY)
      .refused('since_out_of_order', 'since');
  });
});

describe('waiting is refused', () => {
  it('twice, and going on without it', () => {
    given(...waiting)
      .when(pause(), handler, NEXT_MONDAY)
      .refused('already_waiting');
    given(...inHandling)
      .when(resume(), handler, NEXT_MONDAY)
      .refused('not_waiting');
  });
  it('in a closed case, and to those who do not handle it', () => {
    given(...inClosed)
      .when(pause(), handler, WEDNESDAY)
      .refused('complaint_closed');
    given(...inHandling)
      .when(pause(), legalAide, WEDNESDAY)
      .refused('not_permitted');
    given(...inClassification)
      .when({ type: 'MoveClocks', data: {} }, intakeOfficer)
      .refused('not_permitted');
  });
  it('where nobody knows on whom', () => {
    given(...inHandling)
      .when(pause({ partyId: undefined }))
      .refused('party_id_required', 'partyId');
    given(...inHandling)
      .when(pause({ waitsOn: 'office', partyId: 'ATLANTIS' }))
      .refused('unknown_office', 'partyId');
  });
});

it('moves clocks to a calendar announced later only when asked, losing nothing', () => {
  const later = {
    ...policy,
    version: 'later',
    calendars: {
      ...policy.calendars,
      version: 'later',
      holidays: [...policy.calendars.holidays, '2026-11-06'],
    },
  };
  const { decide, evolve } = complaintDecider(later);
  const decided = (told: Told[], command: Parameters<typeof decide>[0]['command'], at: string) =>
    decide({ commandId: 'c', command, actor: supervisor, at }, given(...told).state());
  const resumed = decided(waiting, resume(), NEXT_MONDAY).find(({ type }) => type === 'ClockResumed');
  expect(resumed?.data).toMatchObject({ dueAt: '2026-11-25T03:00:00.000Z' });
  const moves = decided(inHandling, { type: 'MoveClocks', data: {} }, WEDNESDAY);
  expect(moves[0]).toMatchObject({
    type: 'ClockMoved',
    data: { elapsed: 2, dueAt: '2026-11-23T03:00:00.000Z', calendarVersion: 'later' },
  });
  const state = moves
    .map((event) => recorded({ ...event, at: WEDNESDAY }))
    .reduce(evolve, given(...inHandling).state());
  expect(state?.clocks[1]).toMatchObject({ dueAt: '2026-11-23T03:00:00.000Z', status: 'running' });
});

describe('whose clock', () => {
  const legs = (told: Told[], until: string) =>
    whoseClock(
      told.map((event, n) => recorded(event, n)),
      until,
    );
  const us = { kind: 'office', id: 'PUSAT' };

  it('gives the wait to whoever was waited on, and the rest to the office', () => {
    const going = after(waiting, resume(), NEXT_MONDAY);
    expect(legs(going, '2026-11-10T03:00:00.000Z')).toEqual([
      { from: MONDAY, to: WEDNESDAY, waitsOn: us },
      { from: WEDNESDAY, to: NEXT_MONDAY, waitsOn: { kind: 'institution', id: 'POLRI' } },
      { from: NEXT_MONDAY, to: '2026-11-10T03:00:00.000Z', waitsOn: us },
    ]);
  });

  it('gives the time of a closed case to nobody', () => {
    const told = [...inClosed, { ...reopened, at: WEDNESDAY }];
    expect(legs(told, NEXT_MONDAY).map(({ waitsOn }) => waitsOn)).toEqual([{ kind: 'nobody' }, us]);
  });

  it('sums to the age exactly', () => {
    const parties = fc.constantFrom<Party['kind']>('complainant', 'court', 'employer');
    const turn = fc.record({
      minutes: fc.integer({ min: 0, max: 9000 }),
      back: fc.double({ min: 0, max: 1, noNaN: true }),
      parties,
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), fc.integer({ min: 0, max: 9000 }), (turns, rest) => {
        let told = inHandling;
        let now = Date.parse(MONDAY);
        let known = now;
        for (const [index, { minutes, back, parties: waitsOn }] of turns.entries()) {
          now += minutes * 60_000;
          known += Math.round((now - known) * back);
          const since = new Date(known).toISOString();
          const command = index % 2 ? resume(since) : pause({ waitsOn, partyId: undefined, since });
          const breached = given(...told)
            .state()
            ?.clocks.some(({ breachedAt = '' }) => breachedAt > since);
          if (breached) return;
          told = after(told, command, new Date(now).toISOString());
        }
        const until = new Date(now + rest * 60_000).toISOString();
        const sum = shares(legs(told, until)).reduce((total, { milliseconds }) => total + milliseconds, 0);
        expect(sum).toBe(Date.parse(until) - Date.parse(MONDAY));
      }),
      { numRuns: 200 },
    );
  });
});
