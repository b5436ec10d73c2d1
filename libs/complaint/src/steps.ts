import { may, type PlacedOffice, subjectOf } from '@suaka/people';
import { stillDue } from './closing';
import type { OfficerCommand } from './complaint';
import { isWithdrawn } from './consent';
import type { Actor } from './envelope';
import { Rejected, type RejectionReason } from './rejected';
import type { Complaint, ComplaintState } from './state';
import { trackSteps } from './track-steps';
import { upkeepSteps } from './upkeep';
import type { Phase } from './vocabulary';
import { waitingOf } from './waiting';

type Staff = Exclude<Actor, { kind: 'system' }>;
/** Why the case is not ready for a step, where it is not. */
export type Condition = (state: Complaint, actor: Staff) => RejectionReason | false | undefined;

const UNTIL_HANDLING: Record<Phase, RejectionReason | false> = {
  intake: 'not_classified',
  classification: 'not_assigned',
  handling: false,
  resolution: 'resolution_already_proposed',
  closed: 'complaint_closed',
};

const open: Condition = ({ phase }) => phase === 'closed' && 'complaint_closed';
const closed: Condition = ({ phase }) => phase !== 'closed' && 'complaint_not_closed';
const classified: Condition = ({ mainCategory }) => !mainCategory && 'not_classified';
const inHandling: Condition = ({ phase }) => UNTIL_HANDLING[phase];
const calm: Condition = (state) => inEmergency(state) && 'emergency_already_raised';
const alarmed: Condition = (state) => !inEmergency(state) && 'no_emergency';
const waiting: Condition = (state) => !waitingOf(state) && 'not_waiting';
const notWaiting: Condition = (state) => waitingOf(state) && 'already_waiting';
const noTrackOpen: Condition = ({ tracks }) =>
  tracks.some(({ status }) => status !== 'finished') && 'tracks_still_open';
const proposed: Condition = ({ proposal }) => !proposal && 'no_resolution_proposed';
const byAnother: Condition = ({ proposal }, { staffId }) =>
  proposal?.proposedBy === staffId && 'own_proposal';

const unanswered: Condition = ({ satisfaction }) => satisfaction && 'satisfaction_already_recorded';
const notOffered: Condition = ({ offer }) => offer && 'case_offered';
const offered: Condition = ({ offer }) => !offer && 'case_not_offered';

const withdrawn: Condition = (state) => !isWithdrawn(state) && 'consent_not_withdrawn';

const inEmergency = ({ emergency }: Complaint) => emergency !== undefined && emergency.status !== 'ended';

/** What a case must be for each step; the first condition that fails is the answer. */
const STEPS: Record<Exclude<OfficerCommand['type'], 'RegisterComplaint'>, Condition[]> = {
  AddNote: [],
  AttachDocument: [],
  RecordScan: [],
  ClassifyComplaint: [open],
  AssignComplaint: [open, classified],
  RaiseEmergency: [open, calm],
  RecordEmergencyAction: [open, alarmed],
  EndEmergency: [open, alarmed],
  ...trackSteps(inHandling),
  ...upkeepSteps(open),
  PauseClocks: [open, notWaiting],
  ResumeClocks: [open, waiting],
  MoveClocks: [open],
  ProposeResolution: [inHandling, noTrackOpen],
  WithdrawComplaint: [inHandling, noTrackOpen],
  ApproveResolution: [open, proposed, byAnother, stillDue, notOffered],
  RejectResolution: [open, proposed],
  ReopenComplaint: [closed],
  RecordSatisfaction: [closed, unanswered],
  RecordConsent: [open],
  WithdrawConsent: [open],
  StopProcessing: [open, withdrawn],
  OpenCaseOutOfScope: [],
  OfferCase: [open, notOffered],
  AcceptCase: [open, offered],
  RefuseCase: [open, offered],
  WithdrawOffer: [open, offered],
};

/** What remains once processing has stopped: ends, and what saves a life (UU 27/2022 art. 20), which needs no consent. */
const WHILE_RESTRICTED: OfficerCommand['type'][] = [
  'ClassifyComplaint',
  'AssignComplaint',
  'RaiseEmergency',
  'RecordEmergencyAction',
  'EndEmergency',
  'FinishAdvocacy',
  'FailMediation',
  'AbandonTrack',
  'CancelTask',
  'RecordScan',
  'OpenCaseOutOfScope',
  'RecordContact',
  'WarnOfClosing',
  'ProposeResolution',
  'WithdrawComplaint',
  'ApproveResolution',
  'RejectResolution',
  'RecordConsent',
  'WithdrawConsent',
  'RefuseCase',
  'WithdrawOffer',
];

/** Whoever is shown what is offered has the case open already. */
const OFFERED = ['RegisterComplaint', ...Object.keys(STEPS)].filter(
  (type) => type !== 'OpenCaseOutOfScope',
) as OfficerCommand['type'][];

/** Why the step is not open to the actor now; `undefined` where it is. */
export function hindrance(
  type: OfficerCommand['type'],
  state: ComplaintState,
  { actor, offices }: Standing,
): RejectionReason | undefined {
  const subject = state && subjectOf(state, offices);
  if (actor.kind === 'system' || !may(actor, type, subject)) return 'not_permitted';
  if (type === 'RegisterComplaint') return state && 'already_registered';
  if (!state) return 'complaint_not_found';
  if (state.restrictedAt !== undefined && !WHILE_RESTRICTED.includes(type)) return 'processing_stopped';
  for (const condition of STEPS[type]) {
    const reason = condition(state, actor);
    if (reason) return reason;
  }
  return undefined;
}

/** Who asks, in which tree of offices. */
interface Standing {
  actor: Actor;
  offices: readonly PlacedOffice[];
}

/** Errors: `Rejected` where the command is not open to the actor as the case stands. */
export function admit(type: OfficerCommand['type'], state: ComplaintState, standing: Standing): void {
  const reason = hindrance(type, state, standing);
  if (reason) throw new Rejected(reason);
}

/** Errors: `Rejected` where the actor may not do it in that office. */
export function admitInOffice(
  action: 'RegisterComplaint' | 'LogContact',
  officeId: string,
  { actor, offices }: Standing,
): void {
  if (actor.kind === 'system' || !may(actor, action, subjectOf({ officeId }, offices)))
    throw new Rejected('not_permitted');
}

/** The commands that the case and the person's rights in it allow now; what they carry may still be refused. */
export const allowedCommands = (
  state: ComplaintState,
  actor: Actor,
  offices: readonly PlacedOffice[],
): OfficerCommand['type'][] => OFFERED.filter((type) => !hindrance(type, state, { actor, offices }));
