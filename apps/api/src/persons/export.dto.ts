import { ApiProperty } from '@nestjs/swagger';
import { Choice, Counted, Id, Instant, Line, Part } from '../fields';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export class ExportBody {
  @Choice('Language', LANGUAGES, { optional: true, description: 'Of the PDF; Indonesian unless told' })
  language?: Language;
}

export class HeldEvent {
  @Instant() at: string;
  @Line({ description: 'Event type' }) type: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Without texts of other persons' })
  data: object;
}

export class HeldStream {
  @Line({ description: '`complaint-<id>`, `contact-<id>`, `staff-<id>` or `person-<id>`' }) streamId: string;
  @Part(() => HeldEvent, { list: 100_000 }) events: HeldEvent[];
}

/** Everything that is held on a person, out of the log; blanks are null. */
export class PersonExport {
  @Id() personId: string;
  @Instant() exportedAt: string;
  @Id() exportedBy: string;
  @Part(() => HeldStream, { list: 100_000 }) streams: HeldStream[];
  @Counted() revision: string;
}
