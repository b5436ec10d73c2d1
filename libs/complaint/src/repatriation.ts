import { amountIn } from './amount';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import { type Changes, type Deciders, liveTrack, recorded } from './tracks';
import type { Personal } from './vocabulary';

/** In their order; a step may be skipped, but none follows a later one. */
export const REPATRIATION_STEPS = ['papers', 'ticket', 'departure', 'arrival', 'handed_over'] as const;
export type RepatriationStep = (typeof REPATRIATION_STEPS)[number];

export const PAYERS = [
  'state',
  'mission',
  'employer',
  'agency',
  'insurer',
  'family',
  'worker',
  'other',
] as const;
export type Payer = (typeof PAYERS)[number];

export type OpenRepatriation = { type: 'OpenRepatriation'; data: { destination: string; reason: string } };
export type RepatriationOpened = {
  type: 'RepatriationOpened';
  data: { destination: Personal; reason: Personal };
};

/** `on` is a calendar day. The hand-over to the family ends the track. */
export type TakeRepatriationStep = {
  type: 'TakeRepatriationStep';
  data: { step: RepatriationStep; on: string; note?: string };
};
export type RepatriationStepTaken = {
  type: 'RepatriationStepTaken';
  data: { step: RepatriationStep; on: string; note?: Personal };
};

/** Amount as decimal text in `currency` (ISO 4217). */
export type RecordRepatriationCost = {
  type: 'RecordRepatriationCost';
  data: { item: string; amount: string; currency: string; payer: Payer };
};
export type RepatriationCostRecorded = {
  type: 'RepatriationCostRecorded';
  data: RecordRepatriationCost['data'];
};

export type RepatriationCommand = OpenRepatriation | TakeRepatriationStep | RecordRepatriationCost;
export type RepatriationEvent = RepatriationOpened | RepatriationStepTaken | RepatriationCostRecorded;

export interface Repatriation {
  destination: Personal;
  reason: Personal;
  steps: { step: RepatriationStep; on: string }[];
  costs: RepatriationCostRecorded['data'][];
}

export const repatriation: Deciders<RepatriationCommand> = {
  OpenRepatriation: recorded('RepatriationOpened'),
  TakeRepatriationStep: (data, state) => {
    const last = stepsOf(state).at(-1);
    const place = ({ step }: { step: RepatriationStep }) => REPATRIATION_STEPS.indexOf(step);
    if (last && place(data) <= place(last)) throw new Rejected('out_of_order', 'step');
    if (last && data.on < last.on) throw new Rejected('out_of_order', 'on');
    return [{ type: 'RepatriationStepTaken', data }];
  },
  RecordRepatriationCost: (data) => {
    amountIn(data, 'amount');
    return [{ type: 'RepatriationCostRecorded', data }];
  },
};

const stepsOf = (state: Complaint) => liveTrack(state, 'repatriation')?.repatriation?.steps ?? [];

export const repatriationChanges: Changes<RepatriationEvent, Repatriation> = {
  RepatriationOpened: (data) => ({ part: { ...data, steps: [], costs: [] } }),
  RepatriationStepTaken: ({ step, on }, part) => ({
    part: { ...part, steps: [...part.steps, { step, on }] },
    ...(step === 'handed_over' && { outcome: 'handed_over', ends: true }),
  }),
  RepatriationCostRecorded: (cost, part) => ({ part: { ...part, costs: [...part.costs, cost] } }),
};
