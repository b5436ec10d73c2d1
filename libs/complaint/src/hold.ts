import { cancelClocks } from './case-clocks';
import { Rejected, type RejectionReason } from './rejected';
import type { Complaint } from './state';
import { type Deciders, liveTrack, recorded, type Track } from './tracks';
import type { DatedClock, Personal, PolicyClock, TrackKind } from './vocabulary';

/** On hold a track takes no step but to be resumed or abandoned. */
export type PutTrackOnHold = { type: 'PutTrackOnHold'; data: { track: TrackKind; reason: string } };
export type TrackPutOnHold = { type: 'TrackPutOnHold'; data: { track: TrackKind; reason: Personal } };

export type ResumeTrack = { type: 'ResumeTrack'; data: { track: TrackKind; reason: string } };
export type TrackResumed = { type: 'TrackResumed'; data: { track: TrackKind; reason: Personal } };

/** Ends a track without a result of its own. */
export type AbandonTrack = { type: 'AbandonTrack'; data: { track: TrackKind; reason: string } };
export type TrackAbandoned = { type: 'TrackAbandoned'; data: { track: TrackKind; reason: Personal } };

export type HoldCommand = PutTrackOnHold | ResumeTrack | AbandonTrack;
export type HoldEvent = TrackPutOnHold | TrackResumed | TrackAbandoned;

/** The clocks that only a track of that kind waits for. */
const CLOCKS: Partial<Record<TrackKind, PolicyClock | DatedClock>> = {
  clarification: 'commitment',
  mediation: 'payment',
};

export const hold: Deciders<HoldCommand> = {
  PutTrackOnHold: (data, state) => {
    must(state, data.track, ({ status }) => status === 'open', 'track_on_hold');
    return recorded('TrackPutOnHold')(data);
  },
  ResumeTrack: (data, state) => {
    must(state, data.track, ({ status }) => status === 'on_hold', 'track_not_on_hold');
    return recorded('TrackResumed')(data);
  },
  AbandonTrack: (data, state, { at }) => {
    must(state, data.track, () => true, 'track_not_open');
    const clock = CLOCKS[data.track];
    return [
      { type: 'TrackAbandoned', data: { ...data } },
      ...(clock ? cancelClocks(state.clocks, at, clock) : []),
    ];
  },
};

function must(
  state: Complaint,
  kind: TrackKind,
  is: (track: Track) => boolean,
  else_: RejectionReason,
): void {
  const track = liveTrack(state, kind);
  if (!track) throw new Rejected('track_not_open', 'track');
  if (!is(track)) throw new Rejected(else_, 'track');
}
