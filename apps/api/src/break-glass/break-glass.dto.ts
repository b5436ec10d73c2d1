import { Code, Counted, Id, Instant, Line, Part, Text } from '../fields';

export class BreakGlassBody {
  @Line({ description: 'Exactly as it was given to the complainant' }) ticketNumber: string;
  @Text({ max: 2000, description: "Why; the supervisors of the case's office read it" }) reason: string;
}

export class OpeningShown {
  @Id() complaintId: string;
  @Line() ticketNumber: string;
  @Code() officeId: string;
  @Id() staffId: string;
  @Text({ nullable: true }) reason: string | null;
  @Instant() openedAt: string;
  @Instant({ description: 'When it ends by itself' }) until: string;
  @Counted({ description: "The event's place in the case" }) revision: string;
}

export class Openings {
  @Part(() => OpeningShown, { list: 200 }) items: OpeningShown[];
  @Line({ nullable: true, max: 500 }) nextCursor: string | null;
}
