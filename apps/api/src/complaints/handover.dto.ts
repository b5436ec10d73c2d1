import { SEVERITIES } from '@suaka/complaint';
import { Choice, Code, Counted, Country, Id, Instant, Line, Part, Text } from '../fields';

export class OfferBody {
  @Code({ description: 'A live office other than the case is in' }) officeId: string;
  @Text({ max: 2000, description: 'Why; read by the other office, so without names' }) reason: string;
}

/** An offer as the case that is offered shows it. */
export class CaseOfferShown {
  @Code() officeId: string;
  @Text({ nullable: true }) reason: string | null;
  @Instant() offeredAt: string;
  @Id() offeredBy: string;
}

/** What the office that a case is offered to sees of it. */
export class OfferShown {
  @Id() complaintId: string;
  @Counted({ description: 'Of the case, for If-Match' }) revision: string;
  @Line() ticketNumber: string;
  @Code() fromOfficeId: string;
  @Code() officeId: string;
  @Text({ nullable: true }) reason: string | null;
  @Instant() offeredAt: string;
  @Instant({ nullable: true, description: 'When it ends by itself' }) dueAt: string | null;
  @Code({ list: 31, description: 'The main one first; before classification those reported' })
  categories: string[];
  @Choice('Severity', SEVERITIES, { nullable: true }) severity: string | null;
  @Country({ nullable: true }) country: string | null;
}

export class Offers {
  @Part(() => OfferShown, { list: 200 }) items: OfferShown[];
  @Line({ nullable: true, max: 500 }) nextCursor: string | null;
}
