import fc from 'fast-check';
import { amountFrom, exceeds, sumOf } from './amount';
import { complaintDecider } from './complaint-decider';
import { duties } from './duties';
import { REJECTION_REASONS } from './rejected';
import type { Complaint, ComplaintState } from './state';
import { allowedCommands } from './steps';
import type { Track } from './tracks';
import { CLOSINGS } from './vocabulary';
import { anyAdministrativeLife, anyLife, live } from './testing/any-life';
import { policy, recorded } from './testing/given';
import {
  advocacyOpened,
  emergencyRaised,
  inClosed,
  mediationOpened,
  reopened,
  started,
  warned,
} from './testing/samples';

const { evolve, initial } = complaintDecider(policy);
const runs = { numRuns: 200 };

const amounts = (...texts: (string | undefined)[]) => texts.flatMap((text) => amountFrom(text ?? '') ?? []);

/** No more is settled than claimed, unless it is said why, and no more paid than granted. */
function expectFair({ mediation, insurance }: Track): void {
  const [claimed, settled] = [amounts(mediation?.claimed)[0], amounts(mediation?.settled)[0]];
  if (claimed && settled && mediation?.aboveClaim === undefined)
    expect(exceeds(settled, claimed)).toBe(false);
  const [granted] = amounts(insurance?.granted);
  const paid = sumOf(amounts(...(insurance?.payments ?? []).map((payment) => payment.paid)));
  if (granted) expect(exceeds(paid, granted)).toBe(false);
}

function expectSound(state: Complaint): void {
  const running = state.clocks.filter(({ endedAt }) => endedAt === undefined);
  const live = state.tracks.filter(({ status }) => status !== 'finished');
  expect(new Set(state.clocks.map(({ clockId }) => clockId)).size).toBe(state.clocks.length);
  expect(new Set(live.map(({ kind }) => kind)).size).toBe(live.length);
  expect(new Set(state.tracks.map(({ trackId }) => trackId)).size).toBe(state.tracks.length);
  state.tracks.forEach(expectFair);
  for (const track of live) expect(track.hold !== undefined).toBe(track.status === 'on_hold');
  expect(state.mainCategory === undefined).toBe(state.phase === 'intake');
  expect(state.closedAt === undefined).toBe(state.phase !== 'closed');
  if (state.phase === 'resolution') expect(live).toEqual([]);
  if (state.phase === 'closed') {
    expect(running).toEqual([]);
    expect(duties(state)).toEqual([]);
  }
}

it('leaves every case sound after every single event', () => {
  fc.assert(
    fc.property(anyLife, (turns) => {
      live(turns, (state) => {
        if (state) expectSound(state);
      });
    }),
    runs,
  );
});

it('refuses with a known reason, and offers exactly the steps that it does not refuse', () => {
  fc.assert(
    fc.property(anyLife, (turns) => {
      live(
        turns,
        () => undefined,
        ({ command, actor }, state, refusal) => {
          if (refusal) expect(REJECTION_REASONS).toContain(refusal.reason);
          if (command.type === 'PassDeadline' || command.type === 'OpenCaseOutOfScope') return;
          // Time alone refuses it, and nobody knows when an offer is taken up.
          if (refusal?.reason === 'reopening_too_late') return;
          // A refusal of what a command carries names the field; all others are of the step itself.
          const refused = refusal !== undefined && refusal.field === undefined;
          expect(allowedCommands(state, actor, policy.offices).includes(command.type)).toBe(!refused);
        },
      );
    }),
    runs,
  );
});

it('always has a clock or a person between an open case and oblivion', () => {
  fc.assert(
    fc.property(anyLife, (turns) => {
      const state = live(turns, () => undefined);
      if (!state || state.phase === 'closed') return;
      const waiting = state.phase === 'intake' ? 'verification' : 'completion';
      expect(state.clocks.filter(({ clock, endedAt }) => clock === waiting && !endedAt)).toHaveLength(1);
      if (state.emergency?.status === 'raised') {
        expect(
          state.clocks.some(({ clock, endedAt }) => clock === 'emergency_first_action' && !endedAt),
        ).toBe(true);
      }
    }),
    runs,
  );
});

it('proposes no administrative closing before its clock has run out and the complainant was warned', () => {
  const met: string[] = [];
  fc.assert(
    fc.property(anyAdministrativeLife, (turns) => {
      live(
        turns,
        () => undefined,
        ({ command, at }, state, refusal) => {
          if (refusal || command.type !== 'ProposeResolution' || !state) return;
          const closing = CLOSINGS.find((each) => each === command.data.outcome);
          if (!closing) return;
          met.push(closing);
          const warning = state.warnings?.filter((each) => each.closing === closing).at(-1);
          const clock = state.clocks.find(({ clockId }) => clockId === warning?.clockId);
          expect(clock?.clock).toBe(closing);
          expect(clock?.endedAt).toBeUndefined();
          expect(Date.parse(clock?.dueAt ?? '')).toBeLessThanOrEqual(Date.parse(at));
          expect(Date.parse(warning?.at ?? '')).toBeLessThan(Date.parse(at));
        },
      );
    }),
    runs,
  );
  expect([...new Set(met)].sort()).toEqual([...CLOSINGS].sort());
});

it('folds any events in any order without failing', () => {
  const events = [
    ...inClosed,
    reopened,
    advocacyOpened,
    mediationOpened,
    emergencyRaised,
    warned('completion'),
    started('completion', 2),
    { type: 'ComplaintForgotten', data: {} } as never,
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (told) => {
      const fold = () =>
        told.map((event, index) => recorded(event, index)).reduce<ComplaintState>(evolve, initial);
      expect(fold()).toEqual(fold());
    }),
    runs,
  );
});
