import type { TrackCommand } from './decide-tracks';
import { isOwed } from './payments';
import type { Complaint } from './state';
import type { Condition } from './steps';
import { liveTrack } from './tracks';
import type { TrackKind } from './vocabulary';

const free =
  (kind: TrackKind): Condition =>
  (state) =>
    liveTrack(state, kind) && 'track_already_open';
const going =
  (kind: TrackKind): Condition =>
  (state) => {
    const track = liveTrack(state, kind);
    return track ? track.status === 'on_hold' && 'track_on_hold' : 'track_not_open';
  };

const clarifying = (state: Complaint) => liveTrack(state, 'clarification')?.clarification;
const mediating = (state: Complaint) => liveTrack(state, 'mediation')?.mediation;
const claiming = (state: Complaint) => liveTrack(state, 'insurance')?.insurance;
const sanctioning = (state: Complaint) => liveTrack(state, 'sanction')?.sanction;

/** After the first clarification comes a second, and no third. */
const clarificationLeft: Condition = ({ tracks }) =>
  tracks.filter(({ kind }) => kind === 'clarification').length >= 2 && 'no_clarification_left';
const stated: Condition = (state) => !clarifying(state)?.statements && 'statement_missing';
const minuted: Condition = (state) => !clarifying(state)?.minutes && 'minutes_missing';
const committed: Condition = (state) => !clarifying(state)?.commitment && 'no_commitment';
const uncommitted: Condition = (state) => clarifying(state)?.commitment && 'commitment_pending';
/** Who broke a commitment is not mediated with, but recommended for a sanction. */
const trusted: Condition = ({ tracks }) => {
  const commitments = tracks.flatMap(({ clarification }) => clarification?.commitment ?? []);
  return commitments.at(-1)?.status === 'broken' && 'commitment_broken';
};
const unsettled: Condition = (state) => mediating(state)?.terms !== undefined && 'already_settled';
const owing: Condition = (state) => !mediating(state)?.instalments?.some(isOwed) && 'nothing_owed';
const undecided: Condition = (state) => claiming(state)?.decision && 'already_decided';
const granted: Condition = (state) => !claiming(state)?.decision && 'not_granted';
const unsent: Condition = (state) => sanctioning(state)?.sent && 'already_sent';
const sent: Condition = (state) => !sanctioning(state)?.sent && 'not_sent';

const someTrack: Condition = ({ tracks }) =>
  tracks.every(({ status }) => status === 'finished') && 'track_not_open';
const someGoing: Condition = ({ tracks }) =>
  tracks.every(({ status }) => status !== 'open') && 'track_not_open';
const someOnHold: Condition = ({ tracks }) =>
  tracks.every(({ status }) => status !== 'on_hold') && 'track_not_on_hold';

/** What a case must be for each step of its tracks, beside being in handling. */
const CONDITIONS: Record<TrackCommand['type'], Condition[]> = {
  OpenConsultation: [free('consultation')],
  GiveAdvice: [going('consultation')],
  FinishConsultation: [going('consultation')],
  OpenClarification: [free('clarification'), clarificationLeft],
  RecordStatement: [going('clarification')],
  RecordMinutes: [going('clarification')],
  MakeCommitment: [going('clarification'), minuted, uncommitted],
  KeepCommitment: [going('clarification'), committed],
  BreakCommitment: [going('clarification'), committed],
  FinishClarification: [going('clarification'), stated, minuted, uncommitted],
  OpenMediation: [free('mediation'), trusted],
  RecordMediationSession: [going('mediation'), unsettled],
  SettleMediation: [going('mediation'), unsettled],
  FailMediation: [going('mediation')],
  RecordInstalmentPaid: [going('mediation'), owing],
  ForgoInstalment: [going('mediation'), owing],
  OpenAdvocacy: [free('advocacy')],
  RecordAdvocacyAction: [going('advocacy')],
  RecordHearing: [going('advocacy')],
  FinishAdvocacy: [going('advocacy')],
  OpenRepatriation: [free('repatriation')],
  TakeRepatriationStep: [going('repatriation')],
  RecordRepatriationCost: [going('repatriation')],
  OpenInsuranceClaim: [free('insurance')],
  DecideInsuranceClaim: [going('insurance'), undecided],
  PayInsuranceClaim: [going('insurance'), granted],
  OpenSanction: [free('sanction')],
  SendSanction: [going('sanction'), unsent],
  AnswerSanction: [going('sanction'), sent],
  PutTrackOnHold: [someGoing],
  ResumeTrack: [someOnHold],
  AbandonTrack: [someTrack],
};

export const trackSteps = (first: Condition): Record<TrackCommand['type'], Condition[]> =>
  Object.fromEntries(
    Object.entries(CONDITIONS).map(([type, conditions]) => [type, [first, ...conditions]]),
  ) as Record<TrackCommand['type'], Condition[]>;
