import { ApiProperty } from '@nestjs/swagger';
import { TRACK_KINDS, TRACK_OUTCOMES, TRACK_STATUSES } from '@suaka/complaint';
import { Choice, Code, Id, Instant, Line, Part, Text } from '../fields';
import {
  AdvocacyShown,
  ClarificationShown,
  ConsultationShown,
  InsuranceShown,
  MediationShown,
  RepatriationShown,
  SanctionShown,
} from './track-parts.dto';

export class TrackEntryShown {
  @Instant() at: string;
  @Id() by: string;
  @Line({ description: 'Event type' }) type: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: "The event's own data" })
  data: object;
}

export class HoldShown {
  @Instant() at: string;
  @Id() by: string;
  @Text({ nullable: true }) reason: string | null;
}

/** One line of handling; the member named like its kind holds what is the kind's own. */
export class TrackShown {
  @Code() trackId: string;
  @Choice('TrackKind', TRACK_KINDS) kind: string;
  @Choice('TrackStatus', TRACK_STATUSES) status: string;
  @Choice('TrackOutcome', TRACK_OUTCOMES, { optional: true }) outcome?: string;
  @Instant() openedAt: string;
  @Id() openedBy: string;
  @Instant({ optional: true }) finishedAt?: string;
  @Id({ optional: true }) finishedBy?: string;
  @Part(() => HoldShown, { optional: true }) hold?: HoldShown;
  @Part(() => TrackEntryShown, { list: 10_000 }) log: TrackEntryShown[];
  @Part(() => ConsultationShown, { optional: true }) consultation?: ConsultationShown;
  @Part(() => ClarificationShown, { optional: true }) clarification?: ClarificationShown;
  @Part(() => MediationShown, { optional: true }) mediation?: MediationShown;
  @Part(() => AdvocacyShown, { optional: true }) advocacy?: AdvocacyShown;
  @Part(() => RepatriationShown, { optional: true }) repatriation?: RepatriationShown;
  @Part(() => InsuranceShown, { optional: true }) insurance?: InsuranceShown;
  @Part(() => SanctionShown, { optional: true }) sanction?: SanctionShown;
}
