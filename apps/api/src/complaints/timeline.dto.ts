import { ApiProperty } from '@nestjs/swagger';
import { Counted, Instant, Line } from '../fields';

export class TimelineEntry {
  @Counted() revision: string;
  @Instant() at: string;
  @Line({ description: '`staff:<id>` or `system`' }) actor: string;
  @Line({ optional: true, nullable: true, description: 'Name of the member of staff' }) actorName?:
    string | null;
  @Line({ description: 'Event type' }) type: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: "The event's own data" })
  data: object;
}
