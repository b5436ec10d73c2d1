import { Flag, Instant, Line } from '../fields';

export class OwnSession {
  @Line({ description: 'Names the session without opening it' }) id: string;
  @Instant() openedAt: string;
  @Instant({ description: 'Within a twentieth of the longest rest' }) usedAt: string;
  @Flag({ description: 'The one that asks' }) current: boolean;
}
