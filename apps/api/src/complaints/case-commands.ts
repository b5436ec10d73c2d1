import { Injectable } from '@nestjs/common';
import { type OfficerCommand } from '@suaka/complaint';
import { Conflict } from '@suaka/event-log';
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
    private readonly parts: Parts,
  ) {}

  /** Errors: `Rejected`, `StaleCase`, `Conflict`, and those of parts that are away. */
  async submit(on: OnCase, command: OfficerCommand): Promise<Written & { complaintId: string }> {
    const { complaintId, expectedRevision } = on;
    try {
      const receipt = await this.parts.workflows.submit(complaintId, this.commands.submitted(on, command));
      return { complaintId, ...receipt };
    } catch (error) {
      if (!(error instanceof Conflict) || expectedRevision === undefined) throw error;
      throw new StaleCase(expectedRevision, await this.files.fromLog(complaintId));
    }
  }
}
