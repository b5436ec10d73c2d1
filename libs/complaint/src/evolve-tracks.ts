import { advocacyChanges, type AdvocacyEvent } from './advocacy';
import type { When } from './circumstances';
import { clarificationChanges, type ClarificationEvent } from './clarification';
import { consultationChanges, type ConsultationEvent } from './consultation';
import type { HoldEvent } from './hold';
import { insuranceChanges, type InsuranceEvent } from './insurance';
import { mediationChanges, type MediationEvent } from './mediation';
import { repatriationChanges, type RepatriationEvent } from './repatriation';
import { sanctionChanges, type SanctionEvent } from './sanction';
import type { Complaint } from './state';
import { type Change, liveTrack, type Track } from './tracks';
import type { TrackKind } from './vocabulary';

export type TrackEvent =
  | ConsultationEvent
  | ClarificationEvent
  | MediationEvent
  | AdvocacyEvent
  | RepatriationEvent
  | InsuranceEvent
  | SanctionEvent
  | HoldEvent;

/** Per kind the event that opens a track, and what each event changes. */
const KINDS: Record<TrackKind, { opens: TrackEvent['type']; changes: object }> = {
  consultation: { opens: 'ConsultationOpened', changes: consultationChanges },
  clarification: { opens: 'ClarificationOpened', changes: clarificationChanges },
  mediation: { opens: 'MediationOpened', changes: mediationChanges },
  advocacy: { opens: 'AdvocacyOpened', changes: advocacyChanges },
  repatriation: { opens: 'RepatriationOpened', changes: repatriationChanges },
  insurance: { opens: 'InsuranceClaimOpened', changes: insuranceChanges },
  sanction: { opens: 'SanctionOpened', changes: sanctionChanges },
};
const kinds = Object.keys(KINDS) as TrackKind[];
type AnyChanges = Record<string, (data: unknown, part: unknown) => Change<object>>;

export function evolveTracks(state: Complaint, event: TrackEvent, when: When): Complaint {
  switch (event.type) {
    case 'TrackPutOnHold':
      return onLive(state, event.data.track, event, when, (track) => ({
        ...track,
        status: 'on_hold',
        hold: { ...when, reason: event.data.reason },
      }));
    case 'TrackResumed':
      return onLive(state, event.data.track, event, when, ({ hold: _over, ...track }) => ({
        ...track,
        status: 'open',
      }));
    case 'TrackAbandoned':
      return onLive(state, event.data.track, event, when, (track) => finished(track, when, 'abandoned'));
    default:
      return byKind(state, event, when);
  }
}

function byKind(state: Complaint, event: Exclude<TrackEvent, HoldEvent>, when: When): Complaint {
  const kind = kinds.find((each) => Object.hasOwn(KINDS[each].changes, event.type));
  if (!kind) return state;
  const change = (part: unknown) => (KINDS[kind].changes as AnyChanges)[event.type]?.(event.data, part) ?? {};
  if (KINDS[kind].opens === event.type) return opened(state, kind, event, when, change(undefined).part);
  return onLive(state, kind, event, when, (track) => {
    const { part, outcome = track.outcome, ends } = change(track[kind]);
    const next = { ...track, ...(part && { [kind]: part }), ...(outcome && { outcome }) };
    return ends ? finished(next, when, outcome) : next;
  });
}

function opened(state: Complaint, kind: TrackKind, { type, data }: TrackEvent, when: When, part?: object) {
  const nth = state.tracks.filter((track) => track.kind === kind).length + 1;
  const track: Track = {
    trackId: `${kind}-${nth}`,
    kind,
    status: 'open',
    openedAt: when.at,
    openedBy: when.by,
    log: [{ ...when, type, data }],
    [kind]: part,
  };
  return { ...state, tracks: [...state.tracks, track] };
}

/** A closed case has no track under way; a history that leaves one there is read as it is. */
export const finished = (
  { hold: _over, ...track }: Track,
  { at, by }: When,
  outcome: Track['outcome'],
): Track => ({
  ...track,
  status: 'finished',
  finishedAt: at,
  finishedBy: by,
  ...(outcome && { outcome }),
});

function onLive(
  state: Complaint,
  kind: TrackKind,
  { type, data }: TrackEvent,
  when: When,
  change: (track: Track) => Track,
): Complaint {
  const live = liveTrack(state, kind);
  if (!live) return state;
  const next = change({ ...live, log: [...live.log, { ...when, type, data }] });
  return { ...state, tracks: state.tracks.map((track) => (track === live ? next : track)) };
}
