import { OUTCOMES } from '@suaka/complaint';
import { Amount, Choice, Currency, Day, Id, Instant, Line, Part, Text } from '../fields';

const erased = { nullable: true };
const erasable = { optional: true, nullable: true };

export class ActionShown {
  @Instant() at: string;
  @Id() by: string;
  @Text(erased) action: string | null;
}

export class EmergencyShown {
  @Choice('EmergencyStatus', ['raised', 'acted_on', 'ended']) status: string;
  @Instant() raisedAt: string;
  @Text(erased) reason: string | null;
  @Part(() => ActionShown, { list: 1000 }) actions: ActionShown[];
}

export class AdvocacyShown {
  @Choice('AdvocacyStatus', ['open', 'finished']) status: string;
  @Text(erased) goal: string | null;
  @Instant() openedAt: string;
  @Part(() => ActionShown, { list: 1000 }) actions: ActionShown[];
  @Text(erasable) result?: string | null;
}

export class MediationSessionShown {
  @Day() heldOn: string;
  @Line({ list: 50, nullable: true, description: 'null where the person has been erased' }) attendance: (
    string | null
  )[];
  @Text({ ...erased, max: 20_000 }) minutes: string | null;
}

export class MediationShown {
  @Choice('MediationStatus', ['open', 'settled', 'failed']) status: string;
  @Line({ list: 20, nullable: true, description: 'null where the person has been erased' }) parties: (
    string | null
  )[];
  @Instant() openedAt: string;
  @Part(() => MediationSessionShown, { list: 1000 }) sessions: MediationSessionShown[];
  @Text(erasable) terms?: string | null;
  @Amount({ optional: true }) claimed?: string;
  @Amount({ optional: true }) settled?: string;
  @Currency({ optional: true }) currency?: string;
  @Text(erasable) failure?: string | null;
}

export class NoteShown {
  @Instant() at: string;
  @Id() by: string;
  @Text(erased) text: string | null;
}

export class ProposalShown {
  @Choice('Outcome', OUTCOMES) outcome: string;
  @Text(erased) summary: string | null;
  @Id() proposedBy: string;
  @Instant() proposedAt: string;
}
