import type { Advocacy } from './advocacy';
import type { Asked } from './circumstances';
import type { Clarification } from './clarification';
import type { ComplaintEvent } from './complaint';
import type { Consultation } from './consultation';
import type { InsuranceClaim } from './insurance';
import type { Mediation } from './mediation';
import type { Repatriation } from './repatriation';
import type { Sanction } from './sanction';
import type { Complaint } from './state';
import type { Personal, TrackKind, TrackOutcome, TrackStatus } from './vocabulary';

/** What each kind of track knows beyond its log. */
export interface TrackParts {
  consultation: Consultation;
  clarification: Clarification;
  mediation: Mediation;
  advocacy: Advocacy;
  repatriation: Repatriation;
  insurance: InsuranceClaim;
  sanction: Sanction;
}

/** An event of the track, as it happened. */
export interface TrackEntry {
  at: string;
  by: string;
  type: string;
  data: object;
}

/** One line of handling. Of each kind one is under way at a time; `<kind>` holds what is the kind's own. */
export interface Track extends Partial<TrackParts> {
  /** `<kind>-<n>`: the n-th track of that kind in the case. */
  trackId: string;
  kind: TrackKind;
  status: TrackStatus;
  outcome?: TrackOutcome;
  openedAt: string;
  openedBy: string;
  finishedAt?: string;
  finishedBy?: string;
  /** While it is on hold. */
  hold?: { at: string; by: string; reason: Personal };
  log: TrackEntry[];
}

type Said = { type: string; data: unknown };
type DataOf<S extends Said, T> = Extract<S, { type: T }>['data'];

/** What each command of a kind leads to, once `steps` has let it in. */
export type Deciders<C extends Said> = {
  [T in C['type']]: (data: DataOf<C, T>, state: Complaint, asked: Asked) => ComplaintEvent[];
};

/** What an event leaves of a track: its part, and its outcome where it comes to one. */
export interface Change<Part> {
  part?: Part;
  outcome?: TrackOutcome;
  /** The track is over. */
  ends?: boolean;
}

/** How each event of a kind changes its track; `part` is empty where the event opens it. */
export type Changes<E extends Said, Part> = {
  [T in E['type']]: (data: DataOf<E, T>, part: Part) => Change<Part>;
};

/** The track of that kind that is under way or on hold. */
export const liveTrack = ({ tracks }: Pick<Complaint, 'tracks'>, kind: TrackKind): Track | undefined =>
  tracks.find((track) => track.kind === kind && track.status !== 'finished');

/** Decides to one event of the command's own data. */
export const recorded =
  <T extends string>(type: T) =>
  <D extends object>(data: D): { type: T; data: D }[] => [{ type, data: { ...data } }];
