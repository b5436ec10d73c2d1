import { type ClassificationCommand, type ClassificationEvent, decideClassification } from './classification';
import { type ClosureCommand, type ClosureEvent, decideClosure } from './closure';
import { type ConsentCommand, type ConsentEvent, decideConsent } from './consent';
import { decideTracks, type TrackCommand } from './decide-tracks';
import { type ClockEvent, type PassDeadline, passDeadline } from './deadlines';
import { decideDocuments, type DocumentCommand, type DocumentEvent } from './documents';
import { decideEmergency, type EmergencyCommand, type EmergencyEvent } from './emergency';
import type { Actor, Submitted } from './envelope';
import type { TrackEvent } from './evolve-tracks';
import { decideHandover, type HandoverCommand, type HandoverEvent, timedOut } from './handover';
import { addNote, type AddNote, type IntakeEvent, registerComplaint, type RegisterComplaint } from './intake';
import { type CaseOpenedOutOfScope, openOutOfScope, type OpenCaseOutOfScope } from './out-of-scope';
import { Rejected } from './rejected';
import type { Complaint, ComplaintState } from './state';
import { admit, admitInOffice } from './steps';
import { decideWaiting, type WaitingCommand } from './waiting';
import type { Asked } from './circumstances';
import { decideUpkeep, isUpkeep, type UpkeepCommand, type UpkeepEvent } from './upkeep';
import type { Policy } from '@suaka/policy';

/** What an officer may ask of a case that is there. */
type CaseCommand =
  | AddNote
  | DocumentCommand
  | ClassificationCommand
  | EmergencyCommand
  | TrackCommand
  | UpkeepCommand
  | WaitingCommand
  | ClosureCommand
  | ConsentCommand
  | HandoverCommand
  | OpenCaseOutOfScope;

/** What an officer may ask. */
export type OfficerCommand = RegisterComplaint | CaseCommand;

export type ComplaintCommand = OfficerCommand | PassDeadline;

export type ComplaintEvent =
  | IntakeEvent
  | DocumentEvent
  | ClassificationEvent
  | EmergencyEvent
  | TrackEvent
  | UpkeepEvent
  | ClosureEvent
  | ConsentEvent
  | HandoverEvent
  | CaseOpenedOutOfScope
  | ClockEvent;

/** What a command leads to in a case as it stands. Errors: `Rejected`, nothing else. */
export function decide(
  { command, actor, at }: Submitted,
  state: ComplaintState,
  policy: Policy,
): ComplaintEvent[] {
  if (command.type === 'PassDeadline') return deadlinePassed(command, state, actor, at);
  const standing = { actor, offices: policy.offices };
  admit(command.type, state, standing);
  if (command.type === 'RegisterComplaint') {
    const events = registerComplaint(command.data, { at, policy });
    admitInOffice('RegisterComplaint', command.data.officeId, standing);
    return events;
  }
  if (!state) throw new Rejected('complaint_not_found');
  if (command.type === 'OpenCaseOutOfScope')
    return openOutOfScope(command.data, state, { at, policy }, actor);
  return step(command, state, { at, policy });
}

/** Time is told by the system alone. */
function deadlinePassed(
  { data }: PassDeadline,
  state: ComplaintState,
  actor: Actor,
  at: string,
): ComplaintEvent[] {
  if (actor.kind !== 'system') throw new Rejected('not_permitted');
  if (!state) throw new Rejected('complaint_not_found');
  return passDeadline(data, state, at).flatMap((event) =>
    event.type === 'ClockBreached' ? timedOut(event, state) : [event],
  );
}

function step(
  command: Exclude<CaseCommand, OpenCaseOutOfScope>,
  state: Complaint,
  asked: Asked,
): ComplaintEvent[] {
  if (isUpkeep(command)) return decideUpkeep(command, state, asked);
  switch (command.type) {
    case 'AddNote':
      return addNote(command.data);
    case 'AttachDocument':
    case 'RecordScan':
      return decideDocuments(command, state);
    case 'ClassifyComplaint':
    case 'AssignComplaint':
      return decideClassification(command, state, asked);
    case 'RaiseEmergency':
    case 'RecordEmergencyAction':
    case 'EndEmergency':
      return decideEmergency(command, state, asked);
    case 'PauseClocks':
    case 'ResumeClocks':
    case 'MoveClocks':
      return decideWaiting(command, state, asked);
    case 'ProposeResolution':
    case 'ApproveResolution':
    case 'RejectResolution':
    case 'ReopenComplaint':
    case 'WithdrawComplaint':
    case 'RecordSatisfaction':
      return decideClosure(command, state, asked);
    case 'RecordConsent':
    case 'WithdrawConsent':
    case 'StopProcessing':
      return decideConsent(command, state, asked);
    case 'OfferCase':
    case 'AcceptCase':
    case 'RefuseCase':
    case 'WithdrawOffer':
      return decideHandover(command, state, asked);
    default:
      return decideTracks(command, state, asked);
  }
}
