import { condition } from '@temporalio/workflow';

export interface Turns {
  /** Does the work when everything taken earlier is done. */
  take<T>(work: () => Promise<T>): Promise<T>;
  idle(): boolean;
  /** Number of pieces taken and not yet done. */
  waiting(): number;
}

/** A queue that has one piece of work under way at a time, first come, first served. */
export function takingTurns(): Turns {
  let taken = 0;
  let done = 0;
  return {
    async take(work) {
      const turn = taken++;
      if (done !== turn) await condition(() => done === turn);
      try {
        return await work();
      } finally {
        done += 1;
      }
    },
    idle: () => taken === done,
    waiting: () => taken - done,
  };
}
