import { CLOCK_NAMES, PARTY_KINDS } from '@suaka/complaint';
import { CLOCK_STATUSES } from '../complaints/clock.dto';
import { Choice, Code, Id, Instant, Line, Part } from '../fields';
import { PageQuery } from '../queries';

type ClockStatus = (typeof CLOCK_STATUSES)[number];

export class SlaWatchQuery extends PageQuery {
  @Choice('ClockStatus', CLOCK_STATUSES, { optional: true }) status?: ClockStatus;
  @Code({ optional: true }) officeId?: string;
}

export class SlaWatchItem {
  @Id() complaintId: string;
  @Code() clockId: string;
  @Choice('ClockName', CLOCK_NAMES) clock: string;
  @Line() ticketNumber: string;
  @Code() officeId: string;
  @Choice('ClockStatus', CLOCK_STATUSES) status: string;
  @Instant() startedAt: string;
  @Instant() warnAt: string;
  @Instant() dueAt: string;
  @Instant({ nullable: true }) endedAt: string | null;
  @Instant({ nullable: true }) breachedAt: string | null;
  @Instant({ nullable: true }) pausedSince: string | null;
  @Choice('PartyKind', PARTY_KINDS, { nullable: true }) waitsOn: string | null;
  @Code({ nullable: true }) waitsOnId: string | null;
}

export class SlaWatch {
  @Part(() => SlaWatchItem, { list: 200 }) items: SlaWatchItem[];
  @Line({ nullable: true, max: 500 }) nextCursor: string | null;
}
