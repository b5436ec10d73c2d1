import { Injectable } from '@nestjs/common';
import {
  type ComplaintEvent,
  type ComplaintState,
  allowedCommands,
  evolve,
  type Recorded,
  Rejected,
  requiredPapers,
} from '@suaka/complaint';
import { type CaseFile, findCaseFile, findStaff, findTimeline } from '@suaka/read-models';
import { actorOf } from '../commands';
import { type Person } from '../access';
import { Rights } from '../access/rights';
import { Parts } from '../parts';

@Injectable()
export class CaseFiles {
  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  /** Errors: `Rejected` complaint_not_found, also where the person may not see the case. */
  async read(
    complaintId: string,
    person: Person,
  ): Promise<CaseFile & { actions: string[]; requiredPapers: string[] }> {
    const file = await findCaseFile(
      this.parts.readModels,
      this.rights.scope(person, 'ReadCases'),
      complaintId,
    );
    if (!file) throw new Rejected('complaint_not_found');
    const { policy } = this.parts;
    return {
      ...file,
      actions: allowedCommands(file.state, actorOf(person), policy.offices),
      requiredPapers: requiredPapers(file.state, policy),
    };
  }

  /** As the log has it this moment, however far the view is. */
  async fromLog(complaintId: string): Promise<CaseFile> {
    let state: ComplaintState;
    let revision = '0';
    for await (const event of this.parts.log.readStream(`complaint-${complaintId}`)) {
      state = evolve(state, event as Recorded<ComplaintEvent>);
      revision = event.revision;
    }
    if (!state) throw new Rejected('complaint_not_found');
    return { complaintId, revision, state };
  }

  async timeline(complaintId: string, person: Person) {
    const [rows, staff] = await Promise.all([
      findTimeline(this.parts.readModels, this.rights.scope(person, 'ReadCases'), complaintId),
      findStaff(this.parts.readModels),
    ]);
    if (rows.length === 0) throw new Rejected('complaint_not_found');
    const names = new Map(staff.map(({ staffId, name }) => [`staff:${staffId}`, name]));
    return rows.map(({ complaintId: _, ...row }) => ({ ...row, actorName: names.get(row.actor) }));
  }
}
