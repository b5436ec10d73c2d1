import Table from 'cli-table3';
import pc from 'picocolors';
import { STAGES } from './draw';
import type { Ledger, Lived } from './ledger';
import type { InLog } from './verify';

/** In the order in which a case meets them. */
const VERBS = [
  ...['contact', 'complaint', 'emergency', 'emergency-action', 'emergency-end', 'classify', 'assign'],
  ...['advocacy-open', 'advocacy-action', 'advocacy-finish'],
  ...['mediation-open', 'mediation-session', 'mediation-settle', 'mediation-fail'],
  ...['resolution-propose', 'resolution-reject', 'resolution-approve', 'reopen'],
];
const CLOCKS = ['running', 'warned', 'breached', 'met', 'cancelled'] as const;

/** At least that share of the values is not above it. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function stageTable(cases: Lived[]): string {
  const table = tableOf(['reached', 'cases']);
  for (const stage of STAGES) {
    const here = cases.filter(({ drawn }) => drawn.stage === stage).length;
    table.push([stage, right(here)]);
  }
  return table.toString();
}

export function timeTable({ times }: Ledger): string {
  const table = tableOf(['command', 'times', 'p50 ms', 'p99 ms', 'max ms']);
  for (const verb of VERBS) {
    const sorted = [...(times.get(verb) ?? [])].sort((a, b) => a - b);
    if (sorted.length === 0) continue;
    const ms = [0.5, 0.99, 1].map((share) => right(percentile(sorted, share).toFixed(1)));
    table.push([verb, right(sorted.length), ...ms]);
  }
  return table.toString();
}

export function clockTable(inLog: InLog[]): string {
  const table = tableOf(['clock', ...CLOCKS]);
  const clocks = inLog.flatMap(({ state }) => state?.clocks ?? []);
  for (const name of new Set(clocks.map(({ clock }) => clock))) {
    const of = clocks.filter(({ clock }) => clock === name);
    table.push([
      name,
      ...CLOCKS.map((status) => right(of.filter((clock) => clock.status === status).length)),
    ]);
  }
  return table.toString();
}

/** One line for what agrees, one for each thing that does not. */
export function verdict(cases: Lived[]): string {
  const commands = cases.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const faulty = cases.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) {
    const counted = `${commands} acknowledged commands there once; ${cases.length} cases`;
    return pc.green(`✓ ${counted}: log, workflow and read model agree on every one`);
  }
  const lines = faulty.flatMap(({ drawn, complaintId, ticketNumber, faults }) =>
    faults.map((fault) =>
      pc.red(`✗ case ${drawn.index} ${ticketNumber ?? ''} ${complaintId ?? ''}: ${fault}`),
    ),
  );
  return [...lines, pc.red(`✗ ${faulty.length} of ${cases.length} cases failed the check`)].join('\n');
}

const right = (content: number | string) => ({ content: String(content), hAlign: 'right' as const });
const tableOf = (head: string[]) => {
  const colours = pc.isColorSupported ? { head: ['cyan'], border: ['gray'] } : { head: [], border: [] };
  return new Table({ head, style: { ...colours, compact: true } });
};
