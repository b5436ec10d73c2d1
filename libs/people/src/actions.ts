import type { OfficerCommand, PersonCommand } from '@suaka/complaint';

/** What a person may do here: every command to a case, and what is done beside cases. */
export type Action =
  | OfficerCommand['type']
  | PersonCommand['type']
  | 'ReadCases'
  | 'LogContact'
  | 'ReadContacts'
  | 'ManageStaff'
  | 'ReadStaff'
  | 'ManageServices'
  | 'ReadStaffHistory'
  | 'ManageOrganisation'
  | 'ReadOpenings'
  | 'ReadOffers';

const EVERY: Record<Action, true> = {
  ErasePerson: true,
  ExportPersonData: true,
  ReadCases: true,
  LogContact: true,
  ReadContacts: true,
  ManageStaff: true,
  ReadStaff: true,
  ManageServices: true,
  ReadStaffHistory: true,
  ManageOrganisation: true,
  ReadOpenings: true,
  RegisterComplaint: true,
  AddNote: true,
  AttachDocument: true,
  RecordScan: true,
  ClassifyComplaint: true,
  AssignComplaint: true,
  RaiseEmergency: true,
  RecordEmergencyAction: true,
  EndEmergency: true,
  OpenAdvocacy: true,
  RecordAdvocacyAction: true,
  FinishAdvocacy: true,
  OpenMediation: true,
  RecordMediationSession: true,
  SettleMediation: true,
  FailMediation: true,
  PauseClocks: true,
  ResumeClocks: true,
  MoveClocks: true,
  OpenConsultation: true,
  GiveAdvice: true,
  FinishConsultation: true,
  OpenClarification: true,
  RecordStatement: true,
  RecordMinutes: true,
  MakeCommitment: true,
  KeepCommitment: true,
  BreakCommitment: true,
  FinishClarification: true,
  RecordHearing: true,
  RecordInstalmentPaid: true,
  ForgoInstalment: true,
  OpenRepatriation: true,
  TakeRepatriationStep: true,
  RecordRepatriationCost: true,
  OpenInsuranceClaim: true,
  DecideInsuranceClaim: true,
  PayInsuranceClaim: true,
  OpenSanction: true,
  SendSanction: true,
  AnswerSanction: true,
  PutTrackOnHold: true,
  ResumeTrack: true,
  AbandonTrack: true,
  AmendComplaint: true,
  AddTask: true,
  AssignTask: true,
  FinishTask: true,
  CancelTask: true,
  ReceivePaper: true,
  WithdrawPaper: true,
  ProposeResolution: true,
  ApproveResolution: true,
  RejectResolution: true,
  ReopenComplaint: true,
  RecordConsent: true,
  WithdrawConsent: true,
  StopProcessing: true,
  OpenCaseOutOfScope: true,
  ReadOffers: true,
  OfferCase: true,
  AcceptCase: true,
  RefuseCase: true,
  WithdrawOffer: true,
};

export const ACTIONS = Object.keys(EVERY) as Action[];
