import { CHANNELS, type Channel } from '@suaka/complaint';
import { Choice, Code, Counted, Id, Instant, Line, Part, Text } from '../fields';
import { PageQuery } from '../queries';

export class CallerGiven {
  @Line({ optional: true }) name?: string;
  @Line({ optional: true, max: 40 }) phone?: string;
  @Line({ optional: true, max: 254 }) email?: string;
  @Line({ optional: true, description: 'To the worker, such as wife or neighbour' }) relation?: string;
}

export class ContactBody {
  @Choice('Channel', CHANNELS) channel: Channel;
  @Code({ optional: true, description: "Default: the officer's own" }) officeId?: string;
  @Part(() => CallerGiven) caller: CallerGiven;
  @Text() notes: string;
}

export class LoggedContact {
  @Id() contactId: string;
  @Counted() revision: string;
}

export class ContactsQuery extends PageQuery {
  @Code({ optional: true }) officeId?: string;
  @Line({ optional: true, description: "Words of the caller's name, phone or e-mail address" })
  search?: string;
}

const nullable = { nullable: true };

export class ContactShown {
  @Id() contactId: string;
  @Choice('Channel', CHANNELS) channel: string;
  @Code() officeId: string;
  @Id() callerId: string;
  @Line(nullable) callerName: string | null;
  @Line(nullable) callerPhone: string | null;
  @Line(nullable) callerEmail: string | null;
  @Line(nullable) callerRelation: string | null;
  @Text(nullable) notes: string | null;
  @Instant() loggedAt: string;
  @Id() loggedBy: string;
  @Id({ nullable: true, description: 'The first complaint registered from it' }) complaintId: string | null;
  @Counted() revision: string;
}

export class Contacts {
  @Part(() => ContactShown, { list: 200 }) items: ContactShown[];
  @Line({ ...nullable, max: 500 }) nextCursor: string | null;
}
