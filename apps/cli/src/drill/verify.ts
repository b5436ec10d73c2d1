import { isDeepStrictEqual } from 'node:util';
import {
  evolve,
  type ComplaintEvent,
  type ComplaintState,
  type Phase,
  type Recorded,
} from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import type { TemporalClient } from '@suaka/temporal';
import { untilAgreed } from './agree';
import type { Stage } from './draw';
import type { Lived } from './ledger';
import type { Officer } from './officers';

export interface Witnesses {
  log: EventLog;
  workflows: TemporalClient;
  reader: Officer;
}

/** What the log has of one case. */
export interface InLog {
  events: Recorded[];
  state: ComplaintState;
}

const PHASE_OF: Record<Stage, Phase> = {
  intake: 'intake',
  classification: 'classification',
  handling: 'handling',
  resolution: 'resolution',
  closed: 'closed',
  reopened: 'handling',
};

/** Holds log, workflow and read model of a case against each other and against what was acknowledged. Adds to its faults. */
export async function verify(lived: Lived, witnesses: Witnesses): Promise<InLog> {
  const { complaintId, faults } = lived;
  if (!complaintId) {
    if (faults.length === 0) faults.push('was never registered');
    return { events: [], state: undefined };
  }
  const inLog = await readLog(complaintId, witnesses.log);
  faults.push(...logFaults(lived, inLog), ...(await contactFaults(lived, witnesses.log)));
  faults.push(...(await untilAgreed(() => workflowFaults(complaintId, inLog, witnesses.workflows))));
  faults.push(...(await untilAgreed(() => viewFaults(lived, witnesses))));
  return inLog;
}

async function readLog(complaintId: string, log: EventLog): Promise<InLog> {
  const events: Recorded[] = [];
  for await (const event of log.readStream(`complaint-${complaintId}`)) {
    events.push(event as Recorded<ComplaintEvent>);
  }
  return { events, state: events.reduce<ComplaintState>(evolve, undefined) };
}

/** Every acknowledged command is there, whole and once, and nothing but what the drill or a clock did. */
function logFaults({ acknowledged, drawn, faults }: Lived, { events, state }: InLog): string[] {
  const found: string[] = [];
  if (new Set(events.map(({ eventId }) => eventId)).size < events.length)
    found.push('log: an event is there twice');
  for (const { verb, commandId, revision } of acknowledged) {
    const of = events
      .filter(({ metadata }) => metadata.commandId === commandId)
      .map((event) => BigInt(event.revision));
    const [first = 0n] = of;
    if (of.length === 0) found.push(`log: ${verb} was acknowledged at revision ${revision} and is missing`);
    else if (of.some((at, n) => at !== first + BigInt(n)))
      found.push(`log: ${verb} was recorded more than once`);
    else if (String(of.at(-1)) !== revision)
      found.push(`log: ${verb} was acknowledged at ${revision}, stands at ${of.at(-1)}`);
  }
  const expected = PHASE_OF[drawn.stage];
  if (faults.length === 0 && state?.phase !== expected)
    found.push(`log: is in ${state?.phase}, was taken to ${expected}`);
  return found;
}

async function contactFaults({ contactId, contactCommandId }: Lived, log: EventLog): Promise<string[]> {
  if (!contactId) return [];
  const commands: string[] = [];
  for await (const { metadata } of log.readStream(`contact-${contactId}`)) commands.push(metadata.commandId);
  return isDeepStrictEqual(commands, [contactCommandId])
    ? []
    : [`log: contact ${contactId} is not there once`];
}

/** A workflow runs for an open case, and none for a closed one. */
async function workflowFaults(
  complaintId: string,
  { state }: InLog,
  workflows: TemporalClient,
): Promise<string[]> {
  const found: string[] = [];
  const seen = await workflows.overview(complaintId);
  const open = state?.phase !== 'closed';
  if (!seen) return ['workflow: there is none'];
  if (seen.running !== open)
    found.push(`workflow: ${seen.running ? 'runs' : 'does not run'}, the case is ${state?.phase}`);
  if (seen.phase !== state?.phase) found.push(`workflow: shows ${seen.phase}, the log ${state?.phase}`);
  return found;
}

/** A clock may tick between two looks: log and view are both read anew. */
async function viewFaults(lived: Lived, { log, reader }: Witnesses): Promise<string[]> {
  const { events, state } = await readLog(lived.complaintId ?? '', log);
  const last = events.at(-1);
  const path = `/complaints/${lived.complaintId}`;
  const [file, timeline] = await Promise.all([
    reader.ask({ method: 'GET', path, after: last?.position }),
    reader.ask({ method: 'GET', path: `${path}/timeline`, after: last?.position }),
  ]);
  if (file.status !== 200) return [`read model: the case file is answered ${file.status}`];
  const found: string[] = [];
  if (file.body.revision !== last?.revision)
    found.push(`read model: stands at ${String(file.body.revision)}, the log at ${last?.revision}`);
  else if (!isDeepStrictEqual(file.body.state, asJson(state)))
    found.push('read model: the case file differs from the log');
  const rows = (timeline.body as unknown as { revision: string; type: string }[]).map(
    ({ revision, type }) => [revision, type],
  );
  if (
    !isDeepStrictEqual(
      rows,
      events.map(({ revision, type }) => [revision, type]),
    )
  )
    found.push('read model: the timeline differs from the log');
  return found;
}

const asJson = (state: ComplaintState): unknown => JSON.parse(JSON.stringify(state ?? null));
