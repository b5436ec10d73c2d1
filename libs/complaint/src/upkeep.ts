import { type AmendComplaint, amendment, amendmentFolds, type ComplaintAmended } from './amendment';
import type { Asked, When } from './circumstances';
import { type ClosingCommand, type ClosingEvent, closingFolds, closings, closingSteps } from './closing';
import type { ComplaintEvent } from './complaint';
import { type PaperCommand, type PaperEvent, paperFolds, papers } from './papers';
import type { Complaint } from './state';
import type { Condition } from './steps';
import { type TaskCommand, type TaskEvent, taskFolds, tasks } from './tasks';
import type { Deciders } from './tracks';

/** What keeps a case in order beside its handling: its data, tasks and papers, and the word with the complainant. */
export type UpkeepCommand = AmendComplaint | TaskCommand | PaperCommand | ClosingCommand;
export type UpkeepEvent = ComplaintAmended | TaskEvent | PaperEvent | ClosingEvent;

/** How each event changes a case. */
export type Folds<E extends { type: string; data: unknown }> = {
  [T in E['type']]: (state: Complaint, data: Extract<E, { type: T }>['data'], when: When) => Complaint;
};

const DECIDERS: Deciders<UpkeepCommand> = { ...amendment, ...tasks, ...papers, ...closings };
const FOLDS: Folds<UpkeepEvent> = { ...amendmentFolds, ...taskFolds, ...paperFolds, ...closingFolds };

export const isUpkeep = <S extends { type: string }>(said: S): said is S & { type: UpkeepCommand['type'] } =>
  Object.hasOwn(DECIDERS, said.type);
export const isUpkeepEvent = <S extends { type: string }>(
  said: S,
): said is S & { type: UpkeepEvent['type'] } => Object.hasOwn(FOLDS, said.type);

export function decideUpkeep(
  { type, data }: UpkeepCommand,
  state: Complaint,
  asked: Asked,
): ComplaintEvent[] {
  const decide = DECIDERS[type] as (data: unknown, state: Complaint, asked: Asked) => ComplaintEvent[];
  return decide(data, state, asked);
}

export function evolveUpkeep(state: Complaint, { type, data }: UpkeepEvent, when: When): Complaint {
  return (FOLDS[type] as (state: Complaint, data: unknown, when: When) => Complaint)(state, data, when);
}

const withTask: Condition = ({ tasks: all }) =>
  all.every(({ status }) => status !== 'open') && 'no_open_task';
const withPaper: Condition = ({ papers: all }) => all.length === 0 && 'paper_not_received';

export const upkeepSteps = (open: Condition): Record<UpkeepCommand['type'], Condition[]> => ({
  AmendComplaint: [open],
  AddTask: [open],
  AssignTask: [open, withTask],
  FinishTask: [open, withTask],
  CancelTask: [open, withTask],
  ReceivePaper: [open],
  WithdrawPaper: [open, withPaper],
  ...closingSteps(open),
});
