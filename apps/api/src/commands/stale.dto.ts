import { CaseFileShown } from '../complaints/case-file.dto';
import { Counted, Part } from '../fields';
import { ProblemDetails } from '../problems';

export class StaleProblem extends ProblemDetails {
  @Counted() expectedRevision: string;
  @Counted() currentRevision: string;
  @Part(() => CaseFileShown, { optional: true }) current?: CaseFileShown;
}
