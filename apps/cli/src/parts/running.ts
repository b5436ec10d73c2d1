/** A part that was started: a process group of its own, so that the terminal's Ctrl-C does not reach it. */
export interface Running {
  /** Leader of the group. */
  pid: number;
  /** Resolves, never rejects, once it has ended: exit code or signal. */
  ended: Promise<string>;
  /** Asks it to end in an orderly way. */
  stop(): void;
  /** Ends the whole group at once. */
  kill(): void;
}

export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
