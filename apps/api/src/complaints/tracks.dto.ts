import { OUTCOMES } from '@suaka/complaint';
import { Choice, Id, Instant, Part, Text } from '../fields';

const erased = { nullable: true };

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
