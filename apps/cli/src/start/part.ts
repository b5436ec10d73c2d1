import type { Running } from '../parts/running';

/** One process that `suaka start` looks after. */
export interface Part {
  name: string;
  /** What a person calls it. */
  title: string;
  /** Its address, or what it is. */
  detail: string;
  log: string;
  launch(): Promise<Running>;
  /** Resolves when it can be used; gives up when the signal aborts. */
  untilReady(running: Running, signal: AbortSignal): Promise<void>;
}
