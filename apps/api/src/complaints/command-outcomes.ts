import { Injectable } from '@nestjs/common';
import { CommandPending, CommandUnknown } from '@suaka/temporal';
import { type Person } from '../access';
import { CommandLinks } from '../commands/command-links';
import { Parts } from '../parts';
import { Problem } from '../problems';
import { problemOf } from '../problems/problem-of';
import { CaseCommands } from './case-commands';
import { type CommandOutcome } from './command-outcome.dto';

/** Tells what became of the commands that were answered before they were recorded. */
@Injectable()
export class CommandOutcomes {
  constructor(
    private readonly parts: Parts,
    private readonly links: CommandLinks,
    private readonly commands: CaseCommands,
  ) {}

  /** Errors: `Problem` unknown_command, and those of parts that are away. */
  async of(link: string, person: Person): Promise<CommandOutcome> {
    const { complaintId, ...kept } = this.links.read(link, person.staffId);
    try {
      const receipt = await this.parts.workflows.resultOf(complaintId, kept);
      return { complaintId, status: 'done', ...receipt };
    } catch (error) {
      if (error instanceof CommandPending) return { complaintId, status: 'pending' };
      if (error instanceof CommandUnknown) throw new Problem('unknown_command');
      const problem = problemOf(await this.commands.shown(error, { complaintId, person }));
      if (!problem || problem.status >= 500) throw error;
      return { complaintId, status: 'rejected', reason: problem.reason, field: problem.more.field };
    }
  }
}
