import type { Severity } from './vocabulary';

export type ClassifyComplaint = {
  type: 'ClassifyComplaint';
  /** Without a severity the main category's own is taken. */
  data: { mainCategory: string; furtherCategories: string[]; severity?: Severity };
};
export type ComplaintClassified = {
  type: 'ComplaintClassified';
  data: { mainCategory: string; furtherCategories: string[]; severity: Severity };
};

export type AssignComplaint = { type: 'AssignComplaint'; data: { handlerId: string } };
export type ComplaintAssigned = { type: 'ComplaintAssigned'; data: { handlerId: string; previousHandlerId?: string } };
