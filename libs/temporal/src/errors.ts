/** Temporal could not be reached; nothing is known to have been taken. The same command may be sent again. */
export class WorkflowsUnavailable extends Error {
  override readonly name = 'WorkflowsUnavailable';
  constructor(cause?: unknown) {
    super('The workflow service cannot be reached', { cause });
  }
}

/** Where Temporal keeps a command that it has taken. */
export interface KeptCommand {
  runId: string;
  updateId: string;
}

/** No answer yet. The same command may be sent again and gives the answer of the first. */
export class CommandPending extends Error {
  override readonly name = 'CommandPending';
  constructor(
    /** Set where Temporal keeps the command, so that it will be done without being sent again. */
    readonly kept?: KeptCommand,
  ) {
    super(kept ? 'The command is taken and not yet done' : 'Whether the command was taken is not known');
  }
}

/** Temporal knows of no such command, or no longer. Sent again under the same id it gives its answer. */
export class CommandUnknown extends Error {
  override readonly name = 'CommandUnknown';
  constructor() {
    super('The command is not known');
  }
}
