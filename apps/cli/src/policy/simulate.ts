import { type Recorded, simulate, type SimulatedCase, simulatedUntil } from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import type { Policy } from '@suaka/policy';
import Table from 'cli-table3';
import { findRunning, openLog } from '../reach/reach';
import { readPolicy } from './read-policy';

/** One clock of a case, as recorded and as it would have been; instants of a breach are when it was due. */
export interface Simulated {
  complaintId: string;
  ticketNumber: string;
  clockId: string;
  clock: string;
  recordedBreach?: string;
  proposedBreach?: string;
}

/** Runs every case of the log under a policy and prints what would have been breached. Exit status 1 where that is more. */
export async function simulateHistories(file: string, { json }: { json?: boolean }): Promise<number> {
  const policy = readPolicy(file);
  const { log, close } = await openLog(await findRunning());
  try {
    const clocks = await simulated(log, policy, new Date().toISOString());
    process.stdout.write(json ? `${JSON.stringify(clocks, null, 2)}\n` : report(clocks));
    return clocks.some((clock) => clock.proposedBreach && !clock.recordedBreach) ? 1 : 0;
  } finally {
    await close();
  }
}

async function simulated(log: EventLog, policy: Policy, until: string): Promise<Simulated[]> {
  const cases = new Map<string, SimulatedCase>();
  for await (const event of log.readAll({ prefixes: ['complaint-'] })) {
    const id = event.streamId.slice('complaint-'.length);
    const state = simulate(cases.get(id), event as Recorded, policy);
    if (state) cases.set(id, state);
  }
  return [...cases].flatMap(([complaintId, state]) =>
    simulatedUntil(state, until).map(({ clockId, clock, recordedBreach, proposedBreach }) => ({
      complaintId,
      ticketNumber: state.ticketNumber,
      clockId,
      clock,
      recordedBreach,
      proposedBreach,
    })),
  );
}

/** The clocks whose breach would differ, then all of them by name. */
function report(clocks: Simulated[]): string {
  const changed = clocks.filter((each) => Boolean(each.recordedBreach) !== Boolean(each.proposedBreach));
  const lines = changed.map(({ ticketNumber, complaintId, clockId, recordedBreach, proposedBreach }) =>
    proposedBreach
      ? `+ ${ticketNumber} ${complaintId} ${clockId}: would be breached, due ${proposedBreach}`
      : `- ${ticketNumber} ${complaintId} ${clockId}: would be in time; was breached, due ${recordedBreach}`,
  );
  const table = new Table({
    head: ['clock', 'clocks', 'breached', 'would be'],
    style: { head: [], border: [] },
  });
  for (const name of [...new Set(clocks.map(({ clock }) => clock))].sort()) {
    const of = clocks.filter(({ clock }) => clock === name);
    const count = (key: 'recordedBreach' | 'proposedBreach') => of.filter((each) => each[key]).length;
    table.push([name, of.length, count('recordedBreach'), count('proposedBreach')]);
  }
  return [...lines, table.toString(), ''].join('\n');
}
