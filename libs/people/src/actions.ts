import type { OfficerCommand } from '@suaka/complaint';

/** What a person may do here: every command to a case, and what is done beside cases. */
export type Action =
  | OfficerCommand['type']
  | 'ReadCases'
  | 'LogContact'
  | 'ReadContacts'
  | 'ManageStaff'
  | 'ReadStaff'
  | 'ReadStaffHistory'
  | 'ManageOrganisation'
  | 'ReadOpenings';

const EVERY: Record<Action, true> = {
  ReadCases: true,
  LogContact: true,
  ReadContacts: true,
  ManageStaff: true,
  ReadStaff: true,
  ReadStaffHistory: true,
  ManageOrganisation: true,
  ReadOpenings: true,
  RegisterComplaint: true,
  AddNote: true,
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
  ProposeResolution: true,
  ApproveResolution: true,
  RejectResolution: true,
  ReopenComplaint: true,
  OpenCaseOutOfScope: true,
};

export const ACTIONS = Object.keys(EVERY) as Action[];
