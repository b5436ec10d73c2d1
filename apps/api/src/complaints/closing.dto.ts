import { type Channel, CHANNELS, type Closing, CLOSINGS } from '@suaka/complaint';
import { Choice, Code, Id, Instant, Line, Text, Whole } from '../fields';

export class PaperRequestBody {
  @Line({ list: 100, least: 1 }) papers: string[];
  @Choice('Channel', CHANNELS) channel: Channel;
}

export class UnsolvableBody {
  @Choice('Channel', CHANNELS) channel: Channel;
  @Text() text: string;
}

export class ContactedBody {
  @Choice('Channel', CHANNELS) channel: Channel;
  @Text() note: string;
}

export class ClosingWarningBody {
  @Choice('Closing', CLOSINGS) closing: Closing;
  @Choice('Channel', CHANNELS) channel: Channel;
  @Text() text: string;
}

export class WithdrawnByComplainantBody {
  @Choice('Channel', CHANNELS) channel: Channel;
  @Text() reason: string;
}

export class SatisfactionBody {
  @Whole({ min: 1, max: 5 }) score: number;
  @Text({ optional: true }) remark?: string;
}

/** A warning that the case may be closed, since the complainant was last heard from. */
export class WarningShown {
  @Choice('Closing', CLOSINGS) closing: string;
  @Code() clockId: string;
  @Instant() at: string;
}

export class SatisfactionShown {
  @Whole({ min: 1, max: 5 }) score: number;
  @Text({ optional: true, nullable: true }) remark?: string | null;
  @Instant() at: string;
  @Id() by: string;
}
