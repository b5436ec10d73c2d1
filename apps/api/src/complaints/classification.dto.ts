import { SEVERITIES, type Severity } from '@suaka/complaint';
import { Choice, Code, Id } from '../fields';

export class ClassificationBody {
  @Code() mainCategory: string;
  @Code({ list: 30, distinct: true }) furtherCategories: string[];
  @Choice('Severity', SEVERITIES, { optional: true, description: "Default: the main category's own" })
  severity?: Severity;
}

export class AssignmentBody {
  @Id({ description: 'An active member of staff' }) handlerId: string;
}
