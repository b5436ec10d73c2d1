import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ComplaintCommand, complaintDecider, type Submitted } from '@suaka/complaint';
import { decideAndAppend } from '@suaka/event-log';
import { createLogger } from '@suaka/runtime';
import { CommandPending, type CommandReceipt, WorkflowsUnavailable } from '@suaka/temporal';
import { Parts } from '../parts';
import { HandOver } from './hand-over';

/** What must not wait for Temporal: the same decider gives the same events under the same ids. */
const DECIDED_HERE_TOO: ComplaintCommand['type'][] = ['RegisterComplaint', 'RaiseEmergency'];

/** Brings a command to its case: through the case's workflow, and for an intake also without. */
@Injectable()
export class CaseMailbox implements OnApplicationShutdown {
  readonly #logger = createLogger('mailbox');
  readonly #handOver: HandOver;

  constructor(private readonly parts: Parts) {
    this.#handOver = new HandOver(parts.workflows, this.#logger);
  }

  /** Errors: `Rejected`, `Conflict`, and those of parts that are away. */
  async submit(complaintId: string, submitted: Submitted): Promise<CommandReceipt> {
    try {
      return await this.parts.workflows.submit(complaintId, submitted);
    } catch (error) {
      const away = error instanceof WorkflowsUnavailable || error instanceof CommandPending;
      if (!away || !DECIDED_HERE_TOO.includes(submitted.command.type)) throw error;
      return this.#decideHere(complaintId, submitted, error);
    }
  }

  onApplicationShutdown(): void {
    this.#handOver.stop();
  }

  async #decideHere(complaintId: string, submitted: Submitted, away: Error): Promise<CommandReceipt> {
    const { log, policy } = this.parts;
    const decided = decideAndAppend(log, complaintDecider(policy), complaintId, submitted);
    const { revision, position } = await decided.catch((error: Error) => {
      // What Temporal keeps will be done; better to say so than that the log is away.
      throw error.name === 'LogUnavailable' && away instanceof CommandPending ? away : error;
    });
    this.#logger.warn({ complaintId, reason: away.message }, 'decided without the workflow');
    this.#handOver.later(complaintId, submitted);
    return { revision, position };
  }
}
