import { advocacy, type AdvocacyCommand } from './advocacy';
import type { Asked } from './circumstances';
import { clarification, type ClarificationCommand } from './clarification';
import type { ComplaintEvent } from './complaint';
import { consultation, type ConsultationCommand } from './consultation';
import { hold, type HoldCommand } from './hold';
import { insurance, type InsuranceCommand } from './insurance';
import { mediation, type MediationCommand } from './mediation';
import { repatriation, type RepatriationCommand } from './repatriation';
import { sanction, type SanctionCommand } from './sanction';
import type { Complaint } from './state';
import type { Deciders } from './tracks';

export type TrackCommand =
  | ConsultationCommand
  | ClarificationCommand
  | MediationCommand
  | AdvocacyCommand
  | RepatriationCommand
  | InsuranceCommand
  | SanctionCommand
  | HoldCommand;

const DECIDERS: Deciders<TrackCommand> = {
  ...consultation,
  ...clarification,
  ...mediation,
  ...advocacy,
  ...repatriation,
  ...insurance,
  ...sanction,
  ...hold,
};

export function decideTracks({ type, data }: TrackCommand, state: Complaint, asked: Asked): ComplaintEvent[] {
  const decide = DECIDERS[type] as (data: unknown, state: Complaint, asked: Asked) => ComplaintEvent[];
  return decide(data, state, asked);
}
