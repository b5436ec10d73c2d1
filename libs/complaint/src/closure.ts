import type { Outcome, Personal } from './vocabulary';

export type ProposeResolution = { type: 'ProposeResolution'; data: { outcome: Outcome; summary: string } };
export type ResolutionProposed = { type: 'ResolutionProposed'; data: { outcome: Outcome; summary: Personal } };

export type ApproveResolution = { type: 'ApproveResolution'; data: { note?: string } };
export type ResolutionApproved = { type: 'ResolutionApproved'; data: { note?: Personal } };
export type ComplaintClosed = { type: 'ComplaintClosed'; data: { outcome: Outcome } };

export type RejectResolution = { type: 'RejectResolution'; data: { reason: string } };
export type ResolutionRejected = { type: 'ResolutionRejected'; data: { reason: Personal } };

export type ReopenComplaint = { type: 'ReopenComplaint'; data: { reason: string } };
export type ComplaintReopened = { type: 'ComplaintReopened'; data: { reason: Personal } };
