import type { components } from './api-types';

type Schemas = components['schemas'];

export type Session = Schemas['SessionShown'];
export type Reference = Schemas['Reference'];
export type Label = Schemas['Labelled'];
export type Office = Schemas['OfficeShown'];
export type StaffMember = Schemas['StaffShown'];
export type Summary = Schemas['Summary'];
export type WorklistItem = Schemas['WorklistItemShown'];
export type SlaItem = Schemas['SlaWatchItem'];
export type ContactItem = Schemas['ContactShown'];
export type CaseFile = Schemas['CaseFileAnswer'];
export type CommandOutcome = Schemas['CommandOutcome'];
export type Complaint = Schemas['ComplaintShown'];
export type Clock = Schemas['ClockShown'];
export type ClockStatus = Clock['status'];
export type Phase = Complaint['phase'];
export type Severity = NonNullable<Complaint['severity']>;
export type TimelineEntry = Schemas['TimelineEntry'];
export type Action = Schemas['Action'];
export type LegalBasis = Schemas['ErasureBody']['legalBasis'];
export type Outcome = NonNullable<Complaint['outcome']>;

/** What may be asked of a case, each with the body it takes. */
export interface CommandBodies {
  AddNote: Schemas['NoteBody'];
  ClassifyComplaint: Schemas['ClassificationBody'];
  AssignComplaint: Schemas['AssignmentBody'];
  RaiseEmergency: Schemas['EmergencyBody'];
  RecordEmergencyAction: Schemas['EmergencyActionBody'];
  EndEmergency: Schemas['EmergencyEndBody'];
  OpenAdvocacy: Schemas['AdvocacyBody'];
  RecordAdvocacyAction: Schemas['AdvocacyActionBody'];
  FinishAdvocacy: Schemas['AdvocacyResultBody'];
  OpenMediation: Schemas['MediationBody'];
  RecordMediationSession: Schemas['MediationSessionBody'];
  SettleMediation: Schemas['SettlementBody'];
  FailMediation: Schemas['MediationFailureBody'];
  PauseClocks: Schemas['WaitBody'];
  ResumeClocks: Schemas['ResumptionBody'];
  MoveClocks: Schemas['RecountBody'];
  ProposeResolution: Schemas['ProposalBody'];
  ApproveResolution: Schemas['ApprovalBody'];
  RejectResolution: Schemas['ReasonBody'];
  ReopenComplaint: Schemas['ReasonBody'];
  RecordConsent: Schemas['ConsentBody'];
  WithdrawConsent: Schemas['WithdrawalBody'];
  StopProcessing: Schemas['NothingBody'];
}
export type Command = keyof CommandBodies;
