import { Injectable } from '@nestjs/common';
import { type OfficerCommand, Rejected } from '@suaka/complaint';
import { Conflict } from '@suaka/event-log';
import { Rights } from '../access/rights';
import { Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { CaseFiles } from './case-files';
import { type OnCase } from './on-case';
import { StaleCase } from './stale-case';

/** Sends an officer's command to the case's workflow. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly commands: Commands,
    private readonly files: CaseFiles,
    private readonly rights: Rights,
    private readonly parts: Parts,
  ) {}

  /** Errors: `Rejected`, `StaleCase`, `Conflict`, and those of parts that are away. */
  async submit(on: OnCase, command: OfficerCommand): Promise<Written & { complaintId: string }> {
    const { complaintId } = on;
    try {
      const receipt = await this.parts.workflows.submit(complaintId, this.commands.submitted(on, command));
      return { complaintId, ...receipt };
    } catch (error) {
      throw await this.#shown(error, on, command);
    }
  }

  /** The error as this person may know it: of a case that they cannot read, not even that there is one. */
  async #shown(error: unknown, on: OnCase, { type }: OfficerCommand): Promise<unknown> {
    const { complaintId, expectedRevision, person } = on;
    const stale = error instanceof Conflict && expectedRevision !== undefined;
    if (!stale && !isNotPermitted(error)) return error;
    const current = await this.files.fromLog(complaintId);
    if (this.rights.may(person, 'ReadCases', current.state))
      return stale ? new StaleCase(expectedRevision, current) : error;
    return this.rights.may(person, type, current.state) ? error : new Rejected('complaint_not_found');
  }
}

const isNotPermitted = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'Rejected' &&
  (error as Error & { reason: string }).reason === 'not_permitted';
