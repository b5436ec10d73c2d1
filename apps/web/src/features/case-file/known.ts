import type { Command, Complaint, TrackKind } from '../../lib/schemas';
import type { Values } from './fields';
import { AMENDED } from './upkeep-forms';

/** The track of that kind that is under way or on hold. */
export const liveTrack = ({ tracks }: Complaint, kind: TrackKind) =>
  tracks.find((track) => track.kind === kind && track.status !== 'finished');

/** The tracks that a step on tracks may name. */
export const namedTracks = ({ tracks }: Complaint, command: Command): TrackKind[] =>
  tracks
    .filter(({ status }) => {
      if (command === 'PutTrackOnHold') return status === 'open';
      return command === 'ResumeTrack' ? status === 'on_hold' : status !== 'finished';
    })
    .map(({ kind }) => kind);

/** What is known of a case when a step begins. */
export function known(command: Command, state: Complaint, today: string): Values {
  const names = (list: readonly (string | null | undefined)[]) => list.filter((name) => name != null);
  const involved = names([state.worker.name, state.worker.employer]);
  switch (command) {
    case 'ClassifyComplaint':
      return classification(state);
    case 'AssignComplaint':
      return { handlerId: state.handlerId ?? '' };
    case 'OpenMediation':
    case 'OpenClarification':
      return { parties: involved };
    case 'RecordMediationSession':
      return { heldOn: today, attendance: names(liveTrack(state, 'mediation')?.mediation?.parties ?? []) };
    case 'OpenRepatriation':
      return { destination: state.worker.village ?? '' };
    case 'OpenSanction':
      return { against: state.worker.employer ?? '' };
    case 'PutTrackOnHold':
    case 'ResumeTrack':
    case 'AbandonTrack':
      return { track: namedTracks(state, command)[0] ?? '' };
    case 'AmendComplaint':
      return {
        ...Object.fromEntries(
          Object.entries(AMENDED).map(([name, [of, field]]) => [name, told(state, of)[field] ?? '']),
        ),
        narrative: state.narrative ?? '',
      };
    default:
      return { on: today };
  }
}

function classification(state: Complaint): Values {
  const [first = '', ...others] = state.reportedCategories;
  const { mainCategory, furtherCategories, severity = '' } = state;
  return mainCategory
    ? { mainCategory, furtherCategories, severity }
    : { mainCategory: first, furtherCategories: others };
}

const told = (state: Complaint, of: 'complainant' | 'worker') =>
  state[of] as Record<string, string | null | undefined>;
