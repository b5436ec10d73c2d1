import type { AddNote, ComplaintRegistered, NoteAdded, RegisterComplaint } from './intake';
import type { AssignComplaint, ClassifyComplaint, ComplaintAssigned, ComplaintClassified } from './classification';
import type { EmergencyActionRecorded, EmergencyEnded, EmergencyRaised, EndEmergency, RaiseEmergency, RecordEmergencyAction } from './emergency';
import type { AdvocacyActionRecorded, AdvocacyFinished, AdvocacyOpened, FinishAdvocacy, OpenAdvocacy, RecordAdvocacyAction } from './advocacy';
import type {
  FailMediation, MediationFailed, MediationOpened, MediationSessionRecorded, MediationSettled, OpenMediation, RecordMediationSession, SettleMediation,
} from './mediation';
import type {
  ApproveResolution, ComplaintClosed, ComplaintReopened, ProposeResolution, RejectResolution, ReopenComplaint, ResolutionApproved, ResolutionProposed, ResolutionRejected,
} from './closure';
import type { ClockBreached, ClockCancelled, ClockMet, ClockStarted, ClockWarned, PassDeadline } from './deadlines';

/** What an officer may ask of a case. */
export type OfficerCommand =
  | RegisterComplaint | AddNote
  | ClassifyComplaint | AssignComplaint
  | RaiseEmergency | RecordEmergencyAction | EndEmergency
  | OpenAdvocacy | RecordAdvocacyAction | FinishAdvocacy
  | OpenMediation | RecordMediationSession | SettleMediation | FailMediation
  | ProposeResolution | ApproveResolution | RejectResolution | ReopenComplaint;

export type ComplaintCommand = OfficerCommand | PassDeadline;

export type ComplaintEvent =
  | ComplaintRegistered | NoteAdded
  | ComplaintClassified | ComplaintAssigned
  | EmergencyRaised | EmergencyActionRecorded | EmergencyEnded
  | AdvocacyOpened | AdvocacyActionRecorded | AdvocacyFinished
  | MediationOpened | MediationSessionRecorded | MediationSettled | MediationFailed
  | ResolutionProposed | ResolutionApproved | ResolutionRejected | ComplaintClosed | ComplaintReopened
  | ClockStarted | ClockWarned | ClockBreached | ClockMet | ClockCancelled;
