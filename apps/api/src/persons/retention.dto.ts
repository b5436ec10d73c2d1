import { Id, Instant, Whole } from '../fields';

export class RetentionDueShown {
  @Id() personId: string;
  @Instant({ description: 'Since when nothing of them need be kept' }) endedAt: string;
  @Whole({ min: 1, max: 1_000_000 }) cases: number;
}
