import { Choice, Counted, Id, Line } from '../fields';
import { REASONS } from '../problems/reasons';

export const OUTCOME_STATUSES = ['pending', 'done', 'rejected'] as const;

export class CommandOutcome {
  @Id() complaintId: string;
  @Choice('CommandStatus', OUTCOME_STATUSES) status: string;
  @Counted({ optional: true, description: 'Where done: the revision it led to' }) revision?: string;
  @Line({ optional: true, description: 'Where done: its position; send it as Suaka-After' })
  position?: string;
  @Choice('Reason', REASONS, { optional: true, description: 'Where rejected' }) reason?: string;
  @Line({ optional: true, description: 'Where rejected: the field at fault, if one is' }) field?: string;
}
