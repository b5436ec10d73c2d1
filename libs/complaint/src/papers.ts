import { meetClocks } from './case-clocks';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import { type Deciders, recorded } from './tracks';
import type { Folds } from './upkeep';
import type { Personal } from './vocabulary';
import type { Policy } from '@suaka/policy';

/** `paper` is the name of a kind of paper, as the policy lists them; `on` is a calendar day. */
export type ReceivePaper = { type: 'ReceivePaper'; data: { paper: string; on: string; note?: string } };
export type PaperReceived = { type: 'PaperReceived'; data: { paper: string; on: string; note?: Personal } };

/** It was ticked by mistake, or turned out to be worthless. */
export type WithdrawPaper = { type: 'WithdrawPaper'; data: { paper: string; reason: string } };
export type PaperWithdrawn = { type: 'PaperWithdrawn'; data: { paper: string; reason: Personal } };

export type PaperCommand = ReceivePaper | WithdrawPaper;
export type PaperEvent = PaperReceived | PaperWithdrawn;

export const papers: Deciders<PaperCommand> = {
  ReceivePaper: (data, state, { at }) => {
    if (isThere(data.paper, state)) throw new Rejected('paper_already_received', 'paper');
    const { requestedPapers = [], clocks } = state;
    const isComplete = requestedPapers.every((paper) => paper === data.paper || isThere(paper, state));
    return [
      ...recorded('PaperReceived')(data),
      ...(isComplete ? meetClocks('papers_missing', clocks, at) : []),
    ];
  },
  WithdrawPaper: (data, state) => {
    if (!isThere(data.paper, state)) throw new Rejected('paper_not_received', 'paper');
    return recorded('PaperWithdrawn')(data);
  },
};

const isThere = (name: string, { papers: received }: Complaint): boolean =>
  received.some(({ paper }) => paper === name);

export const paperFolds: Folds<PaperEvent> = {
  PaperReceived: (state, { paper, on }, { at, by }) => ({
    ...state,
    papers: [...state.papers, { paper, on, at, by }],
  }),
  PaperWithdrawn: (state, { paper }) => ({
    ...state,
    papers: state.papers.filter((received) => received.paper !== paper),
  }),
};

/** What the policy asks for the case's categories, before classification those reported; each paper once. */
export function requiredPapers(state: Complaint, { categories }: Pick<Policy, 'categories'>): string[] {
  const { mainCategory, furtherCategories, reportedCategories } = state;
  const codes = mainCategory ? [mainCategory, ...furtherCategories] : reportedCategories;
  const wanted = codes.flatMap((code) => categories.find((category) => category.code === code)?.papers ?? []);
  return [...new Set(wanted)];
}
