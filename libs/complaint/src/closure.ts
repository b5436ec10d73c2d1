import { cancelClocks, meetClocks, startClock } from './case-clocks';
import type { Asked, When } from './circumstances';
import { mustBeDue } from './closing';
import type { ComplaintEvent } from './complaint';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import type { Channel, ClockName, Outcome, Personal } from './vocabulary';

export type ProposeResolution = { type: 'ProposeResolution'; data: { outcome: Outcome; summary: string } };
export type ResolutionProposed = {
  type: 'ResolutionProposed';
  data: { outcome: Outcome; summary: Personal };
};

export type ApproveResolution = { type: 'ApproveResolution'; data: { note?: string } };
export type ResolutionApproved = { type: 'ResolutionApproved'; data: { note?: Personal } };
export type ComplaintClosed = { type: 'ComplaintClosed'; data: { outcome: Outcome } };

export type RejectResolution = { type: 'RejectResolution'; data: { reason: string } };
export type ResolutionRejected = { type: 'ResolutionRejected'; data: { reason: Personal } };

export type ReopenComplaint = { type: 'ReopenComplaint'; data: { reason: string } };
export type ComplaintReopened = { type: 'ComplaintReopened'; data: { reason: Personal } };

/** On behalf of the complainant; it is proposed as the outcome, and closes the case once approved. */
export type WithdrawComplaint = { type: 'WithdrawComplaint'; data: { channel: Channel; reason: string } };
export type ComplaintWithdrawn = {
  type: 'ComplaintWithdrawn';
  data: { channel: Channel; reason: Personal };
};

/** `score` is 1 to 5. */
export type RecordSatisfaction = { type: 'RecordSatisfaction'; data: { score: number; remark?: string } };
export type SatisfactionRecorded = {
  type: 'SatisfactionRecorded';
  data: { score: number; remark?: Personal };
};

export type ClosureCommand =
  | ProposeResolution
  | ApproveResolution
  | RejectResolution
  | ReopenComplaint
  | WithdrawComplaint
  | RecordSatisfaction;
export type ClosureEvent =
  | ResolutionProposed
  | ResolutionApproved
  | ResolutionRejected
  | ComplaintClosed
  | ComplaintReopened
  | ComplaintWithdrawn
  | SatisfactionRecorded;

export function decideClosure(command: ClosureCommand, state: Complaint, asked: Asked): ComplaintEvent[] {
  switch (command.type) {
    case 'ProposeResolution':
      mustBeDue(command.data.outcome, state, asked);
      return [{ type: 'ResolutionProposed', data: { ...command.data } }];
    case 'ApproveResolution':
      return approve(command.data, state, asked);
    case 'RejectResolution':
      return [{ type: 'ResolutionRejected', data: { reason: command.data.reason } }];
    case 'ReopenComplaint':
      mustBeInTime(state, asked);
      return [
        { type: 'ComplaintReopened', data: { reason: command.data.reason } },
        startClock('completion', state, asked),
      ];
    case 'WithdrawComplaint':
      return [
        { type: 'ComplaintWithdrawn', data: { ...command.data } },
        { type: 'ResolutionProposed', data: { outcome: 'withdrawn', summary: command.data.reason } },
      ];
    case 'RecordSatisfaction':
      return [{ type: 'SatisfactionRecorded', data: { ...command.data } }];
  }
}

/** Later than that a new complaint is registered. */
function mustBeInTime({ closedAt }: Complaint, { at, policy }: Asked): void {
  const days = (Date.parse(at) - Date.parse(closedAt ?? at)) / 86_400_000;
  if (days > policy.reopenDays) throw new Rejected('reopening_too_late');
}

/** What a closing fulfils. */
const FULFILLED: ClockName[] = ['completion', 'overall'];

/** The clocks end before the closing, so that at no revision a closed case has one running. */
function approve(
  data: ApproveResolution['data'],
  { proposal, clocks }: Complaint,
  { at }: Asked,
): ComplaintEvent[] {
  if (!proposal) throw new Rejected('no_resolution_proposed');
  return [
    { type: 'ResolutionApproved', data: { ...data } },
    ...FULFILLED.flatMap((name) => meetClocks(name, clocks, at)),
    ...cancelClocks(
      clocks.filter(({ clock }) => !FULFILLED.includes(clock)),
      at,
    ),
    { type: 'ComplaintClosed', data: { outcome: proposal.outcome } },
  ];
}

export function evolveClosure(state: Complaint, event: ClosureEvent, { at, by }: When): Complaint {
  switch (event.type) {
    case 'ResolutionProposed':
      return { ...state, phase: 'resolution', proposal: { ...event.data, proposedBy: by, proposedAt: at } };
    case 'ResolutionApproved':
    case 'ComplaintWithdrawn':
      return state;
    case 'SatisfactionRecorded':
      return { ...state, satisfaction: { ...event.data, at, by } };
    case 'ResolutionRejected':
      return inHandling(state);
    case 'ComplaintClosed':
      return { ...withEmergencyEnded(state), phase: 'closed', outcome: event.data.outcome, closedAt: at };
    case 'ComplaintReopened':
      return { ...inHandling(state), reopenedTimes: state.reopenedTimes + 1 };
  }
}

function inHandling({
  proposal: _proposal,
  outcome: _outcome,
  closedAt: _closedAt,
  satisfaction: _satisfaction,
  ...state
}: Complaint): Complaint {
  return { ...state, phase: 'handling' };
}

const withEmergencyEnded = (state: Complaint): Complaint =>
  state.emergency ? { ...state, emergency: { ...state.emergency, status: 'ended' } } : state;
