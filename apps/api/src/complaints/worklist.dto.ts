import { CHANNELS, OUTCOMES, PHASES, type Phase, SEVERITIES, type Severity } from '@suaka/complaint';
import { Transform } from 'class-transformer';
import { Choice, Code, Counted, Country, Flag, Id, Instant, Line, Part, Whole } from '../fields';
import { PageQuery } from '../queries';

const nullable = { nullable: true };

export class WorklistQuery extends PageQuery {
  @Code({ optional: true }) officeId?: string;
  @Choice('Phase', PHASES, { optional: true }) phase?: Phase;
  @Choice('Severity', SEVERITIES, { optional: true }) severity?: Severity;
  @Id({ optional: true }) handlerId?: string;
  @Line({ optional: true, description: "Words of ticket number, worker's or complainant's name, or phone" })
  search?: string;
  @Transform(({ value }) => ({ true: true, false: false })[value as string] ?? (value as unknown))
  @Flag({ optional: true, description: 'Only with, or only without, a breached clock' })
  overdue?: boolean;
}

export class WorklistItemShown {
  @Id() complaintId: string;
  @Line() ticketNumber: string;
  @Choice('Phase', PHASES) phase: string;
  @Choice('Severity', SEVERITIES, nullable) severity: string | null;
  @Code({ ...nullable, description: 'Before classification the first one reported' }) mainCategory:
    string | null;
  @Code() officeId: string;
  @Id(nullable) handlerId: string | null;
  @Line(nullable) complainantName: string | null;
  @Line(nullable) workerName: string | null;
  @Country(nullable) country: string | null;
  @Choice('Channel', CHANNELS) channel: string;
  @Choice('EmergencyStatus', ['raised', 'acted_on', 'ended'], nullable) emergency: string | null;
  @Whole({ min: 0, max: 1000, description: 'Breached clocks that have not ended' }) overdue: number;
  @Instant({ ...nullable, description: 'Earliest limit of a clock that has not ended' }) nextDueAt:
    string | null;
  @Instant() registeredAt: string;
  @Instant() updatedAt: string;
  @Counted() revision: string;
  @Instant(nullable) closedAt: string | null;
  @Choice('Outcome', OUTCOMES, nullable) outcome: string | null;
}

export class Worklist {
  @Part(() => WorklistItemShown, { list: 200 }) items: WorklistItemShown[];
  @Line({ ...nullable, max: 500 }) nextCursor: string | null;
}
