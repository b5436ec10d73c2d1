import { isRunning, meetClocks, cancelClocks, startClock } from './case-clocks';
import type { Asked } from './circumstances';
import type { ComplaintEvent } from './complaint';
import { Rejected } from './rejected';
import type { Clock, Complaint } from './state';
import type { Condition } from './steps';
import type { Deciders } from './tracks';
import type { Folds } from './upkeep';
import {
  type Channel,
  type Closing,
  CLOSINGS,
  type Outcome,
  type Personal,
  type PolicyClock,
} from './vocabulary';

/** Asks the complainant for papers; from the registration on they have the clock's time. */
export type RequestPapers = { type: 'RequestPapers'; data: { papers: string[]; channel: Channel } };
export type PapersRequested = { type: 'PapersRequested'; data: { papers: string[]; channel: Channel } };

export type TellUnsolvable = { type: 'TellUnsolvable'; data: { channel: Channel; text: string } };
export type ComplainantToldUnsolvable = {
  type: 'ComplainantToldUnsolvable';
  data: { channel: Channel; text: Personal };
};

/** The complainant was spoken with or has written, however it came about. */
export type RecordContact = { type: 'RecordContact'; data: { channel: Channel; note: string } };
export type ComplainantContacted = {
  type: 'ComplainantContacted';
  data: { channel: Channel; note: Personal };
};

/** Tells the complainant that the case may be closed. */
export type WarnOfClosing = {
  type: 'WarnOfClosing';
  data: { closing: Closing; channel: Channel; text: string };
};
/** `clockId` is the clock that runs out. */
export type ComplainantWarned = {
  type: 'ComplainantWarned';
  data: { closing: Closing; clockId: string; channel: Channel; text: Personal };
};

export type ClosingCommand = RequestPapers | TellUnsolvable | RecordContact | WarnOfClosing;
export type ClosingEvent =
  PapersRequested | ComplainantToldUnsolvable | ComplainantContacted | ComplainantWarned;

const DAY = 86_400_000;

export const closings: Deciders<ClosingCommand> = {
  RequestPapers: (data, state, asked) => [
    { type: 'PapersRequested', data: { ...data } },
    // A reopened case begins anew: what was registered long ago is no reason to close it again.
    startClock('papers_missing', state, state.reopenedTimes ? asked : { ...asked, at: state.registeredAt }),
  ],
  TellUnsolvable: (data, state, asked) => [
    { type: 'ComplainantToldUnsolvable', data: { ...data } },
    startClock('told_unsolvable', state, asked),
  ],
  RecordContact: (data, state, asked) => [
    { type: 'ComplainantContacted', data: { ...data } },
    ...meetClocks('told_unsolvable', state.clocks, asked.at),
    ...restarted('unreachable', state, asked),
  ],
  WarnOfClosing: ({ closing, ...data }, state, asked) => {
    const { warnDaysBefore, clock } = ruleOf(closing, state, asked);
    if (!clock || !isOver(clock.dueAt, -warnDaysBefore, asked))
      throw new Rejected('closing_not_due', 'closing');
    return [{ type: 'ComplainantWarned', data: { closing, clockId: clock.clockId, ...data } }];
  },
};

/** Errors: `Rejected` where the outcome is a closing whose time has not run out, or of which nobody was warned in time. */
export function mustBeDue(outcome: Outcome, state: Complaint, asked: Asked): void {
  if (!isClosing(outcome)) return;
  const { warnDaysBefore, clock } = ruleOf(outcome, state, asked);
  if (!clock || !isOver(clock.dueAt, 0, asked)) throw new Rejected('closing_not_due', 'outcome');
  const warning = warningOf(outcome, state);
  if (warning?.clockId !== clock.clockId) throw new Rejected('complainant_not_warned', 'outcome');
  if (!isOver(warning.at, warnDaysBefore, asked)) throw new Rejected('warned_too_recently', 'outcome');
}

const isClosing = (outcome: Outcome): outcome is Closing => CLOSINGS.some((closing) => closing === outcome);

/** The latest warning of that closing. */
const warningOf = (closing: Closing, { warnings = [] }: Complaint) =>
  warnings.filter((warning) => warning.closing === closing).at(-1);

/** How long before the complainant is warned, and the clock that has to run out, while it runs. */
function ruleOf(closing: Closing, { clocks }: Complaint, { policy }: Asked) {
  const rule = policy.closings.find(({ code }) => code === closing);
  return { warnDaysBefore: rule?.warnDaysBefore ?? 0, clock: rule && runningOf(rule.after, clocks) };
}

const runningOf = (name: Clock['clock'], clocks: Clock[]): Clock | undefined =>
  clocks.find((clock) => clock.clock === name && isRunning(clock) && !clock.paused);

const isOver = (instant: string, days: number, { at }: Asked): boolean =>
  Date.parse(instant) + days * DAY <= Date.parse(at);

function restarted(name: PolicyClock, state: Complaint, asked: Asked): ComplaintEvent[] {
  if (!runningOf(name, state.clocks)) return [];
  return [...cancelClocks(state.clocks, asked.at, name), startClock(name, state, asked)];
}

/** The clock is met or cancelled once what was missing has come; then nothing is left to close for. */
export const stillDue: Condition = (state) => {
  const outcome = state.proposal?.outcome;
  if (!outcome || !isClosing(outcome)) return false;
  const clockId = warningOf(outcome, state)?.clockId;
  return !state.clocks.some((clock) => clock.clockId === clockId && isRunning(clock)) && 'closing_not_due';
};

const notRunning =
  (name: PolicyClock, reason: 'papers_already_requested' | 'already_told_unsolvable'): Condition =>
  ({ clocks }) =>
    runningOf(name, clocks) && reason;

const someRunning: Condition = ({ clocks }) =>
  !CLOSINGS.some((name) => runningOf(name, clocks)) && 'closing_not_due';

export const closingSteps = (open: Condition): Record<ClosingCommand['type'], Condition[]> => ({
  RequestPapers: [open, notRunning('papers_missing', 'papers_already_requested')],
  TellUnsolvable: [open, notRunning('told_unsolvable', 'already_told_unsolvable')],
  RecordContact: [open],
  WarnOfClosing: [open, someRunning],
});

export const closingFolds: Folds<ClosingEvent> = {
  PapersRequested: (state, { papers }) => ({ ...state, requestedPapers: papers }),
  ComplainantToldUnsolvable: (state) => state,
  ComplainantWarned: (state, { closing, clockId }, { at }) => ({
    ...state,
    warnings: [...(state.warnings ?? []), { closing, clockId, at }],
  }),
  ComplainantContacted: ({ warnings: _heeded, ...state }) => withoutClosing(state),
};

/** Whoever has been heard from is not closed away: the proposal falls. */
function withoutClosing({ proposal, ...state }: Complaint): Complaint {
  if (!proposal) return state;
  return isClosing(proposal.outcome) ? { ...state, phase: 'handling' } : { ...state, proposal };
}
