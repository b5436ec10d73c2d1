import { SEVERITIES } from '@suaka/complaint';
import { OFFICE_KINDS, OFFICE_PHASES } from '@suaka/people';
import { CATEGORY_PHASES } from '@suaka/policy';
import { Choice, Code, Line, Part } from '../fields';

/** What a person may do in some offices and not in others. */
export const IN_OFFICE = ['RegisterComplaint', 'LogContact', 'ReadCases', 'ReadContacts'] as const;

export class Labelled {
  @Code() code: string;
  @Line({ description: 'Indonesian' }) id: string;
  @Line({ description: 'English' }) en: string;
}

export class CategoryShown extends Labelled {
  @Choice('CategoryPhase', CATEGORY_PHASES) phase: string;
  @Choice('Severity', SEVERITIES) severity: string;
}

export class OfficeShown {
  @Code() id: string;
  @Line() name: string;
  @Line() unit: string;
  @Line({ description: 'IANA time zone' }) timeZone: string;
  @Choice('OfficeKind', OFFICE_KINDS) kind: string;
  @Choice('OfficePhase', OFFICE_PHASES) phase: string;
  @Code({ optional: true, description: 'Where its cases go; none for a closed office' }) receiver?: string;
  @Choice('InOffice', IN_OFFICE, { list: IN_OFFICE.length, description: 'What this person may do there' })
  allowed: (typeof IN_OFFICE)[number][];
}

const labels = { list: 300 };

/** Every code that the interface shows, with its labels. */
export class Reference {
  @Line({ description: 'Version of the policy' }) policyVersion: string;
  @Part(() => CategoryShown, labels) categories: CategoryShown[];
  @Part(() => Labelled, labels) papers: Labelled[];
  @Part(() => Labelled, labels) channels: Labelled[];
  @Part(() => Labelled, labels) complainantKinds: Labelled[];
  @Part(() => Labelled, labels) placements: Labelled[];
  @Part(() => Labelled, labels) severities: Labelled[];
  @Part(() => Labelled, labels) phases: Labelled[];
  @Part(() => Labelled, labels) outcomes: Labelled[];
  @Part(() => Labelled, labels) clocks: Labelled[];
  @Part(() => Labelled, labels) parties: Labelled[];
  @Part(() => Labelled, labels) waitReasons: Labelled[];
  @Part(() => Labelled, labels) roles: Labelled[];
  @Part(() => Labelled, labels) consentParties: Labelled[];
  @Part(() => Labelled, labels) consentMeans: Labelled[];
  @Part(() => Labelled, labels) consentScopes: Labelled[];
  @Part(() => Labelled, labels) legalBases: Labelled[];
  @Part(() => Labelled, labels) trackKinds: Labelled[];
  @Part(() => Labelled, labels) trackOutcomes: Labelled[];
  @Part(() => Labelled, labels) repatriationSteps: Labelled[];
  @Part(() => Labelled, labels) payers: Labelled[];
  @Part(() => Labelled, labels) claimDecisions: Labelled[];
  @Part(() => Labelled, labels) sanctionAnswers: Labelled[];
  @Part(() => Labelled, labels) officeKinds: Labelled[];
  @Part(() => Labelled, labels) institutionKinds: Labelled[];
  @Part(() => Labelled, labels) reachedBy: Labelled[];
  @Part(() => Labelled, labels) eventTypes: Labelled[];
  @Part(() => Labelled, { ...labels, description: 'Main countries of work first' }) countries: Labelled[];
  @Part(() => OfficeShown, labels) offices: OfficeShown[];
}
