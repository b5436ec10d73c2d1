import { EVENT_TYPES, evolve, isKnown, type ComplaintState, type Recorded } from '@suaka/complaint';
import type { AnyRecorded, EventLog } from '@suaka/event-log';

const KNOWN_HERE = ['complaint-', 'contact-'];
const COMPLAINT = 'complaint-';

export interface Walked {
  events: number;
  streams: number;
  complaintIds: string[];
  faults: string[];
}

/** Reads the log once, whole: every text opens, positions rise, each stream counts from 0 without a gap, every type is known. */
export async function walkLog(log: EventLog, onEvent: () => void): Promise<Walked> {
  const next = new Map<string, bigint>();
  const faults: string[] = [];
  let [events, last] = [0, -1n];
  try {
    for await (const event of log.readAll()) {
      faults.push(...faultsOf(event, next.get(event.streamId) ?? 0n, last));
      next.set(event.streamId, BigInt(event.revision) + 1n);
      last = BigInt(event.position);
      events += 1;
      onEvent();
    }
  } catch (error) {
    faults.push(`log: cannot be read beyond position ${last}: ${(error as Error).message}`);
  }
  const complaints = [...next.keys()].filter((stream) => stream.startsWith(COMPLAINT));
  return {
    ...{ events, streams: next.size, faults },
    complaintIds: complaints.map((stream) => stream.slice(COMPLAINT.length)),
  };
}

function faultsOf(event: AnyRecorded, due: bigint, last: bigint): string[] {
  const { streamId, revision, position, type } = event;
  const at = `${streamId}@${revision}`;
  const found: string[] = [];
  if (BigInt(revision) !== due) found.push(`log: ${at} follows where revision ${due} is due`);
  if (BigInt(position) < last) found.push(`log: ${at} lies at ${position}, behind ${last}`);
  const ours = KNOWN_HERE.some((prefix) => streamId.startsWith(prefix));
  if (ours && !isKnown(event)) found.push(`log: ${at} (${type}) is not known to this version`);
  return found;
}

export interface Folded {
  state: ComplaintState;
  revision: string;
  types: string[];
}

export async function foldCase(log: EventLog, complaintId: string): Promise<Folded> {
  const folded: Folded = { state: undefined, revision: '-1', types: [] };
  for await (const event of log.readStream(`${COMPLAINT}${complaintId}`)) {
    if ((EVENT_TYPES as string[]).includes(event.type))
      folded.state = evolve(folded.state, event as Recorded);
    folded.revision = event.revision;
    folded.types.push(event.type);
  }
  return folded;
}
