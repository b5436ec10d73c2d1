import type { Channel, ComplainantKind, Outcome, Placement } from '@suaka/complaint';
import type { Policy } from '@suaka/policy';
import type { Figures, Weights } from './figures';
import { Random } from './random';

/** How far a case is taken. */
export const STAGES = ['intake', 'classification', 'handling', 'resolution', 'closed', 'reopened'] as const;
export type Stage = (typeof STAGES)[number];

/** A complaint as it will be lived; nobody in it exists. */
export interface Drawn {
  index: number;
  channel: Channel;
  officeId: string;
  country: string;
  placement: Placement;
  /** The main one first. */
  categories: string[];
  complainant: ComplainantKind;
  viaContact: boolean;
  stage: Stage;
  emergency: 'none' | 'raised' | 'acted_on' | 'ended';
  advocacy: boolean;
  mediation: 'none' | 'settled' | 'failed';
  rejectedOnce: boolean;
  outcome: Outcome;
  amount: number;
}

// Phone and mail come to the front office as contacts first.
const BY_CONTACT: Channel[] = ['phone', 'email', 'sms', 'social_media', 'other'];

const COMPLAINANTS: Weights<ComplainantKind> = new Map([
  ['worker', 35],
  ['family', 45],
  ['returned_worker', 8],
  ['proxy', 6],
  ['candidate', 3],
  ['anonymous', 3],
]);

const OUTCOMES_OF: Partial<Record<string, Outcome[]>> = {
  WANTS_HOME: ['repatriated'],
  DEATH: ['remains_repatriated', 'claim_paid'],
  LOST_CONTACT: ['found'],
  UNPAID_WAGES: ['rights_fulfilled', 'settlement'],
};
const OUTCOMES_ELSE: Outcome[] = ['rights_fulfilled', 'settlement', 'withdrawn', 'not_within_authority'];

/** The complaint of that index; the same seed, the same complaint, however many are drawn. */
export function draw(seed: number, index: number, figures: Figures, policy: Policy): Drawn {
  const random = new Random(`${seed}/${index}`);
  const main = random.weighted(figures.categories);
  const further = random.chance(0.25) ? [random.weighted(figures.categories)] : [];
  const channel = random.weighted(figures.channels);
  const grave = policy.categories.find(({ code }) => code === main)?.severity === 'emergency';
  return {
    index,
    channel,
    officeId: random.weighted(figures.offices),
    country: random.weighted(figures.countries),
    placement: random.weighted(figures.placements),
    categories: [...new Set([main, ...further])],
    complainant: random.weighted(COMPLAINANTS),
    viaContact: BY_CONTACT.includes(channel),
    stage: stageOf(seed, index, figures.closedShare),
    emergency: random.chance(grave ? 0.9 : 0.04) ? random.of(['raised', 'acted_on', 'ended']) : 'none',
    advocacy: random.chance(0.6),
    mediation: random.chance(0.4) ? random.of(['settled', 'settled', 'failed']) : 'none',
    rejectedOnce: random.chance(0.1),
    outcome: random.of(OUTCOMES_OF[main] ?? OUTCOMES_ELSE),
    amount: 1_000_000 * (1 + Math.floor(random.next() * 40)),
  };
}

/** Spread evenly by the golden ratio, so that also a small drill leaves some cases at every stage. */
function stageOf(seed: number, index: number, closedShare: number): Stage {
  const start = new Random(`${seed}`).next();
  const place = (start + index * 0.6180339887498949) % 1;
  const open = 1 - closedShare;
  const bounds: [Stage, number][] = [
    ['intake', open * 0.2],
    ['classification', open * 0.25],
    ['handling', open * 0.35],
    ['resolution', open * 0.2],
    ['reopened', closedShare * 0.08],
  ];
  let bound = 0;
  for (const [stage, share] of bounds) if (place < (bound += share)) return stage;
  return 'closed';
}
