/** Temporal could not be reached; nothing is known to have been taken. The same command may be sent again. */
export class WorkflowsUnavailable extends Error {
  override readonly name = 'WorkflowsUnavailable';
  constructor(cause?: unknown) {
    super('The workflow service cannot be reached', { cause });
  }
}

/** No answer yet. The same command may be sent again and gives the answer of the first. */
export class CommandPending extends Error {
  override readonly name = 'CommandPending';
  constructor(
    /** Whether Temporal keeps the command, so that it will be done without being sent again. */
    readonly durable: boolean,
  ) {
    super(durable ? 'The command is taken and not yet done' : 'Whether the command was taken is not known');
  }
}
