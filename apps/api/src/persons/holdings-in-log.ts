import { Injectable } from '@nestjs/common';
import { contactDecider, type ContactEvent, type Holdings, type Recorded } from '@suaka/complaint';
import { findPersonStreams, PREFIXES, waitForPosition } from '@suaka/read-models';
import { CaseFiles } from '../complaints/case-files';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { StaffRecords } from '../staff/staff-records';

const PATIENCE_MS = 2_000;

/** What is held on a person: the view knows in which streams they occur, the log what stands there. */
@Injectable()
export class HoldingsInLog {
  constructor(
    private readonly parts: Parts,
    private readonly files: CaseFiles,
    private readonly staff: StaffRecords,
  ) {}

  /** Errors: `Problem` not_yet_projected while the view may not know of every stream. */
  async read(personId: string): Promise<Holdings> {
    await this.#untilViewIsComplete();
    const holdings: Holdings = { cases: [], contacts: [] };
    for (const streamId of await findPersonStreams(this.parts.readModels, personId)) {
      const id = streamId.slice(streamId.indexOf('-') + 1);
      if (streamId.startsWith('complaint-')) holdings.cases.push(await this.#case(id, personId));
      if (streamId.startsWith('contact-')) holdings.contacts.push(await this.#contact(id));
      if (streamId.startsWith('staff-')) holdings.staff = { active: await this.#isActive(id) };
    }
    return holdings;
  }

  async #untilViewIsComplete(): Promise<void> {
    const { log, readModels, projections } = this.parts;
    for await (const { position } of log.readAll({ prefixes: PREFIXES, backwards: true, limit: 1 })) {
      if (await waitForPosition(readModels, projections, position, PATIENCE_MS)) return;
      throw new Problem('not_yet_projected', { retryAfter: 1 });
    }
  }

  async #case(complaintId: string, personId: string): Promise<Holdings['cases'][number]> {
    const { state } = await this.files.fromLog(complaintId);
    const { worker, phase, ...held } = state;
    const isSubject = worker.personId === personId;
    const { officeId, handlerId, closedAt, mainCategory } = held;
    return { complaintId, isSubject, open: phase !== 'closed', officeId, handlerId, closedAt, mainCategory };
  }

  async #contact(contactId: string): Promise<Holdings['contacts'][number]> {
    const { evolve, initial } = contactDecider(this.parts.policy);
    let contact = initial;
    for await (const event of this.parts.log.readStream(`contact-${contactId}`)) {
      contact = evolve(contact, event as Recorded<ContactEvent>);
    }
    if (!contact) throw new Error(`The view knows contact ${contactId}, and the log does not`);
    return { contactId, officeId: contact.officeId };
  }

  async #isActive(staffId: string): Promise<boolean> {
    return (await this.staff.read(staffId)).state?.active ?? false;
  }
}
