import { isRunning } from './case-clocks';
import type { Clock, ComplaintState } from './state';

/** What must still be done for a case, and when. The workflow makes it happen; its outcome comes back as a command. */
export type Duty = {
  kind: 'deadline';
  clockId: string;
  stage: 'warning' | 'breach';
  /** ISO 8601 in UTC. */
  at: string;
};

/** The case's duties, soonest first; none in a closed case. */
export function duties(state: ComplaintState): Duty[] {
  if (!state || state.phase === 'closed') return [];
  return state.clocks
    .filter((clock) => isRunning(clock) && !clock.paused)
    .flatMap(deadlinesOf)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function deadlinesOf({ clockId, status, warnAt, dueAt }: Clock): Duty[] {
  const warning: Duty = { kind: 'deadline', clockId, stage: 'warning', at: warnAt };
  const breach: Duty = { kind: 'deadline', clockId, stage: 'breach', at: dueAt };
  if (status === 'running') return [warning, breach];
  return status === 'warned' ? [breach] : [];
}
