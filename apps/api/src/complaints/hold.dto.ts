import { TRACK_KINDS, type TrackKind } from '@suaka/complaint';
import { Choice, Text } from '../fields';

export class TrackReasonBody {
  @Choice('TrackKind', TRACK_KINDS) track: TrackKind;
  @Text() reason: string;
}
