import { isDeepStrictEqual } from 'node:util';
import type { EventLog } from '@suaka/event-log';
import { findCaseFile, findTimeline, openReadModels, type ReadDb } from '@suaka/read-models';
import { connectTemporal, payloadKeyOf, type TemporalClient } from '@suaka/temporal';
import { untilAgreed } from '../drill/agree';
import { atOnce } from '../drill/at-once';
import { Progress } from '../progress';
import { findRunning, openLog } from '../reach/reach';
import { secondsSince, tell } from '../start/tell';
import { foldCase, walkLog, type Folded } from './log-walk';

const AT_ONCE = 4;
const MOST_SHOWN = 50;
const EVERYTHING = { all: true } as const;

export interface Witnesses {
  log: EventLog;
  readModels: ReadDb;
  workflows: TemporalClient;
}

/** Holds the whole log, the read models and the workflows against each other, while all of them work. Exit status. */
export async function verify(): Promise<number> {
  const begun = performance.now();
  const config = await findRunning();
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = config;
  const { log, sealer, close } = await openLog(config);
  const readModels = openReadModels(config.DATABASE_URL, { maxConnections: AT_ONCE });
  const workflows = await connectTemporal({ address, namespace, payloadKey: payloadKeyOf(sealer) });
  try {
    const { faults, told } = await verifyAll({ log, readModels, workflows });
    for (const fault of faults.slice(0, MOST_SHOWN)) tell.trouble(fault);
    if (faults.length > MOST_SHOWN) tell.trouble(`… and ${faults.length - MOST_SHOWN} more`);
    tell.plain(`${told}, ${faults.length} faults, in ${secondsSince(begun)}.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await workflows.close();
    await readModels.destroy();
    await close();
  }
}

export async function verifyAll(witnesses: Witnesses): Promise<{ faults: string[]; told: string }> {
  let read = 0;
  const { events, streams, complaintIds, faults } = await walkLog(witnesses.log, () => {
    if (++read % 100_000 === 0) tell.plain(`  log ${read} events`);
  });
  const progress = new Progress('verifying', complaintIds.length);
  try {
    const running = await witnesses.workflows.running();
    await atOnce(complaintIds, AT_ONCE, async (id) => {
      const found = await caseFaults(id, witnesses, running);
      faults.push(...(found.length > 0 ? await untilAgreed(() => caseFaults(id, witnesses)) : []));
      progress.step();
    });
  } finally {
    progress.end();
  }
  return { faults, told: `${events} events in ${streams} streams, ${complaintIds.length} cases` };
}

/** Asks each workflow itself where no list of the running ones is given. */
async function caseFaults(id: string, witnesses: Witnesses, running?: Set<string>): Promise<string[]> {
  const folded = await foldCase(witnesses.log, id);
  const runs = running?.has(id) ?? (await witnesses.workflows.overview(id))?.running ?? false;
  const open = folded.state?.phase !== 'closed';
  const workflow = runs === open ? [] : [`workflow: ${runs ? 'runs for a closed' : 'none for an open'} case`];
  const found = [...workflow, ...(await viewFaults(id, folded, witnesses.readModels))];
  return found.map((fault) => `${id} ${fault}`);
}

async function viewFaults(
  id: string,
  { state, revision, types }: Folded,
  readModels: ReadDb,
): Promise<string[]> {
  const [file, timeline] = await Promise.all([
    findCaseFile(readModels, EVERYTHING, id),
    findTimeline(readModels, EVERYTHING, id),
  ]);
  if (!file) return ['read model: knows no such case'];
  if (file.revision !== revision) return [`read model: stands at ${file.revision}, the log at ${revision}`];
  const found: string[] = [];
  if (!isDeepStrictEqual(file.state, JSON.parse(JSON.stringify(state ?? null))))
    found.push('read model: the case file differs from the log');
  const shown = timeline.map(({ type }) => type);
  if (!isDeepStrictEqual(shown, types)) found.push('read model: the timeline differs from the log');
  return found;
}
