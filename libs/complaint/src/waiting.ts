import { limitText, move, pause, resume, schedule } from '@suaka/clocks';
import {
  breachMissed,
  countedBy,
  countingOf,
  isRunning,
  meetClocks,
  officeOfClock,
  ruleFor,
  startClock,
} from './case-clocks';
import type { Asked } from './circumstances';
import type { ClockEvent, ClockMoved, ClockPaused } from './deadlines';
import { Rejected } from './rejected';
import type { Clock, Complaint, Waiting } from './state';
import { type ClockName, isPolicyClock, type Party, type PolicyClock, type WaitReason } from './vocabulary';

/** The case waits on somebody else; `since` is ISO 8601, by default now. */
export type PauseClocks = {
  type: 'PauseClocks';
  data: { waitsOn: Party['kind']; partyId?: string; reason: WaitReason; since?: string };
};
/** What was waited for has come. */
export type ResumeClocks = { type: 'ResumeClocks'; data: { since?: string } };
/** Counts the case's clocks, or those named, by today's policy and calendar, keeping what has elapsed. */
export type MoveClocks = { type: 'MoveClocks'; data: { clocks?: ClockName[] } };

export type WaitingCommand = PauseClocks | ResumeClocks | MoveClocks;

/** What the case waits on, where it waits on somebody. */
export const waitingOf = ({ clocks }: Pick<Complaint, 'clocks'>): Waiting | undefined =>
  clocks.find((clock) => clock.paused && isRunning(clock))?.paused;

export function decideWaiting(command: WaitingCommand, state: Complaint, asked: Asked): ClockEvent[] {
  switch (command.type) {
    case 'PauseClocks':
      return pauseClocks(command.data, state, asked);
    case 'ResumeClocks':
      return resumeClocks(command.data, state, asked);
    case 'MoveClocks':
      return movable(state)
        .filter(({ clock }) => command.data.clocks?.includes(clock) ?? true)
        .map((clock) => moved(clock, officeOfClock(clock.clock, state), state, asked));
  }
}

/** Clocks that the law lets wait stop; the clock of whoever is waited on starts, so that no case is forgotten. */
function pauseClocks(data: PauseClocks['data'], state: Complaint, asked: Asked): ClockEvent[] {
  const waiting = { since: data.since ?? asked.at, reason: data.reason, waitsOn: partyOf(data, asked) };
  const clocks = pausable(state, asked);
  const earliest = clocks.flatMap(({ runningSince = '', breachedAt = runningSince }) => [
    runningSince,
    breachedAt,
  ]);
  inOrder(waiting.since, [state.registeredAt, ...earliest], asked.at);
  return [
    ...clocks.flatMap((clock) => [
      ...breachMissed(clock, waiting.since),
      paused(clock, waiting, state.officeId, asked),
    ]),
    startClock(answerClock(waiting), state, { ...asked, at: waiting.since }),
  ];
}

function resumeClocks({ since }: ResumeClocks['data'], state: Complaint, asked: Asked): ClockEvent[] {
  const waiting = waitingOf(state);
  if (!waiting) throw new Rejected('not_waiting');
  const at = since ?? asked.at;
  const stopped = state.clocks.filter(isCounted).filter((clock) => clock.paused && isRunning(clock));
  inOrder(
    at,
    stopped.map(({ paused }) => paused?.since ?? ''),
    asked.at,
  );
  return [
    ...meetClocks(answerClock(waiting), state.clocks, at),
    ...stopped.map((clock): ClockEvent => {
      const { warnAt, dueAt } = clock.breachedAt
        ? clock
        : resume(countingOf(clock, state.officeId, asked), at);
      return { type: 'ClockResumed', data: { ...told(clock), resumedAt: at, warnAt, dueAt } };
    }),
  ];
}

/** Starts a clock of a case; where the case waits, the clock waits with it. */
export function startWaiting(name: PolicyClock, state: Complaint, asked: Asked): ClockEvent[] {
  const started = startClock(name, state, asked);
  const waiting = waitingOf(state);
  if (!waiting || !asked.policy.clocks[name].pausable) return [started];
  const { reason, waitsOn } = waiting;
  const { clockId, clock } = started.data;
  return [
    started,
    { type: 'ClockPaused', data: { clockId, clock, pausedAt: asked.at, reason, waitsOn, elapsed: 0 } },
  ];
}

type Counted = Clock & { clock: PolicyClock };
/** A clock to an agreed day is not counted: it neither waits nor moves. */
const isCounted = (clock: Clock): clock is Counted => isPolicyClock(clock.clock);

const pausable = ({ clocks }: Complaint, { policy }: Asked): Counted[] =>
  clocks.filter(isCounted).filter((clock) => isRunning(clock) && policy.clocks[clock.clock].pausable);

function partyOf({ waitsOn: kind, partyId }: PauseClocks['data'], { policy }: Asked): Party {
  if (kind !== 'institution' && kind !== 'office') return { kind };
  if (partyId === undefined) throw new Rejected('party_id_required', 'partyId');
  if (kind === 'office' && !policy.offices.some(({ id }) => id === partyId))
    throw new Rejected('unknown_office', 'partyId');
  return { kind, id: partyId };
}

function inOrder(since: string, earlier: string[], at: string): void {
  const moment = Date.parse(since);
  if (moment > Date.parse(at) || earlier.some((instant) => moment < Date.parse(instant)))
    throw new Rejected('since_out_of_order', 'since');
}

/** What watches over the wait. */
function answerClock({ reason, waitsOn: { kind } }: Waiting): PolicyClock {
  if (kind !== 'complainant' && kind !== 'worker') return 'institution_answer';
  return reason === 'unreachable' ? 'unreachable' : 'no_clarification';
}

const told = ({ clockId, clock }: Clock) => ({ clockId, clock });

function paused(
  clock: Counted,
  { since, reason, waitsOn }: Waiting,
  officeId: string,
  asked: Asked,
): ClockPaused {
  const { elapsed } = pause(countingOf(clock, officeId, asked), since);
  return { type: 'ClockPaused', data: { ...told(clock), pausedAt: since, reason, waitsOn, elapsed } };
}

export const movable = ({ clocks }: Complaint): Counted[] => clocks.filter(isCounted).filter(isRunning);

/** Counted on in the days of `officeId`. A breach has been told and stays where it was. */
export function moved(clock: Counted, officeId: string, state: Complaint, asked: Asked): ClockMoved {
  const { at, policy } = asked;
  const rule = ruleFor(clock.clock, officeId, asked);
  const after = move(countingOf(clock, state.officeId, asked), at, rule);
  const next = clock.paused
    ? schedule(at, after.limit, after.calendar, after.warnShare, after.elapsed)
    : after;
  const { warnAt, dueAt } = clock.breachedAt ? clock : next;
  return {
    type: 'ClockMoved',
    data: {
      ...told(clock),
      movedAt: at,
      elapsed: after.elapsed,
      warnAt,
      dueAt,
      limit: limitText(rule.limit),
      policyVersion: policy.version,
      calendarVersion: rule.calendar.version,
      countedBy: countedBy(rule, clock.startedAt),
    },
  };
}
