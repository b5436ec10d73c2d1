import { PHASES, type Clock, type Phase } from '@suaka/complaint';
import type { Scope } from '@suaka/people';
import { sql } from 'kysely';
import { ofVisibleCase, visibleTo } from '../paging/visible-to';
import type { ReadDb } from '../schema/read-models';

export interface Stages {
  total: number;
  phases: Record<Phase, number>;
  clocks: Record<Clock['status'], number>;
  /** Open cases with an emergency that has not ended. */
  emergencies: number;
  /** Cases with a breached clock. */
  overdue: number;
}

/** How many cases in scope are where, and how their clocks stand; one snapshot. */
export async function countStages(db: ReadDb, scope: Scope): Promise<Stages> {
  const visible = visibleTo(scope);
  const { rows } = await sql<{ kind: string; name: string; count: string }>`
    select 'phase' as kind, phase as name, count(*) from read.worklist where ${visible} group by phase
    union all select 'clock', status, count(*) from read.sla_watch where ${ofVisibleCase(scope)} group by status
    union all select 'emergency', '', count(*) from read.worklist where ${visible} and urgency in (0, 1)
    union all select 'overdue', '', count(*) from read.worklist where ${visible} and overdue > 0`.execute(db);
  const count = (kind: string, name = ''): number =>
    Number(rows.find((row) => row.kind === kind && row.name === name)?.count ?? 0);
  const phases = Object.fromEntries(
    PHASES.map((phase) => [phase, count('phase', phase)]),
  ) as Stages['phases'];
  const clocks = { running: 0, warned: 0, paused: 0, breached: 0, met: 0, cancelled: 0 };
  for (const status of Object.keys(clocks) as Clock['status'][]) clocks[status] = count('clock', status);
  return {
    total: Object.values(phases).reduce((sum, each) => sum + each, 0),
    phases,
    clocks,
    emergencies: count('emergency'),
    overdue: count('overdue'),
  };
}
