import { Injectable } from '@nestjs/common';
import { type OfficerCommand, Rejected } from '@suaka/complaint';
import { Conflict } from '@suaka/event-log';
import { Rights } from '../access/rights';
import { CommandPending, type KeptCommand } from '@suaka/temporal';
import { Accepted } from '../commands/accepted';
import { CommandLinks } from '../commands/command-links';
import { Commands, type Written } from '../commands';
import { CaseFiles } from './case-files';
import { CaseMailbox } from './case-mailbox';
import { type OnCase } from './on-case';
import { StaleCase } from './stale-case';

/** Sends an officer's command to the case's workflow. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly commands: Commands,
    private readonly files: CaseFiles,
    private readonly rights: Rights,
    private readonly mailbox: CaseMailbox,
    private readonly links: CommandLinks,
  ) {}

  /** Errors: `Rejected`, `StaleCase`, `Conflict`, and those of parts that are away. */
  async submit(on: OnCase, command: OfficerCommand): Promise<(Written & { complaintId: string }) | Accepted> {
    const { complaintId } = on;
    try {
      const receipt = await this.mailbox.submit(complaintId, this.commands.submitted(on, command));
      return { complaintId, ...receipt };
    } catch (error) {
      if (error instanceof CommandPending && error.kept) return this.#accepted(on, error.kept);
      throw await this.shown(error, on, command);
    }
  }

  #accepted({ complaintId, person }: OnCase, kept: KeptCommand): Accepted {
    return new Accepted(
      complaintId,
      `/api/commands/${this.links.linkTo({ complaintId, ...kept }, person.staffId)}`,
    );
  }

  /** The error as this person may know it: of a case that they cannot read, not even that there is one. */
  async shown(
    error: unknown,
    { complaintId, expectedRevision, person }: Pick<OnCase, 'complaintId' | 'expectedRevision' | 'person'>,
    command?: OfficerCommand,
  ): Promise<unknown> {
    const stale = error instanceof Conflict && expectedRevision !== undefined;
    if (!stale && !isNotPermitted(error)) return error;
    const current = await this.files.fromLog(complaintId);
    if (this.rights.may(person, 'ReadCases', current.state))
      return stale ? new StaleCase(expectedRevision, current) : error;
    return command && this.rights.may(person, command.type, current.state)
      ? error
      : new Rejected('complaint_not_found');
  }
}

const isNotPermitted = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'Rejected' &&
  (error as Error & { reason: string }).reason === 'not_permitted';
