import { Counted, Id, Line, Part } from '../fields';
import { ComplaintShown } from './complaint.dto';

export class CaseFileShown {
  @Id() complaintId: string;
  @Counted() revision: string;
  @Part(() => ComplaintShown) state: ComplaintShown;
}

export class CaseFileAnswer extends CaseFileShown {
  @Line({ list: 100, description: 'Commands that this person may send to the case as it stands' })
  actions: string[];
  @Line({ list: 200, description: 'Papers that the policy asks for in this case' }) requiredPapers: string[];
}
