import { SEVERITIES } from '@suaka/complaint';
import { OFFICE_KINDS } from '@suaka/people';
import { CATEGORY_PHASES } from '@suaka/policy';
import { Choice, Code, Line, Part } from '../fields';

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
}

const labels = { list: 300 };

/** Every code that the interface shows, with its labels. */
export class Reference {
  @Line({ description: 'Version of the policy' }) policyVersion: string;
  @Part(() => CategoryShown, labels) categories: CategoryShown[];
  @Part(() => Labelled, labels) channels: Labelled[];
  @Part(() => Labelled, labels) complainantKinds: Labelled[];
  @Part(() => Labelled, labels) placements: Labelled[];
  @Part(() => Labelled, labels) severities: Labelled[];
  @Part(() => Labelled, labels) phases: Labelled[];
  @Part(() => Labelled, labels) outcomes: Labelled[];
  @Part(() => Labelled, labels) clocks: Labelled[];
  @Part(() => Labelled, labels) roles: Labelled[];
  @Part(() => Labelled, labels) eventTypes: Labelled[];
  @Part(() => Labelled, { ...labels, description: 'Main countries of work first' }) countries: Labelled[];
  @Part(() => OfficeShown, labels) offices: OfficeShown[];
}
