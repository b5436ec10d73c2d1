import { evolve, upcast, type ComplaintEvent, type ComplaintState, type Recorded } from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import { organisation } from '@suaka/people';
import { loadPolicy, type Policy } from '@suaka/policy';
import { Obstacle } from '../obstacle';
import { adoptedIn } from '../policy/policy-in-force';
import { findRunning, openLog } from '../reach/reach';
import { namesIn } from './actors';
import { printHistory, printJson, printState } from './print';
import { isStaff, replayStaff } from './staff';
import { complaintOf } from './ticket';
import { parseUntil, type Until } from './when';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export interface Standing {
  complaintId: string;
  revision: string;
  at: string;
  state: NonNullable<ComplaintState>;
}

/** Prints a case's history, or the case as it once stood. Exit status. */
export async function replay(name: string, { at, json }: { at?: string; json?: boolean }): Promise<number> {
  const until = at === undefined ? undefined : parseUntil(at);
  const config = await findRunning();
  const { log, close } = await openLog(config);
  try {
    if (isStaff(name)) {
      await replayStaff(name, log, until);
      return 0;
    }
    const policy = (await adoptedIn(log)) ?? loadPolicy(config.SUAKA_POLICY_FILE);
    const complaintId = await idOf(name, log, policy);
    const events = await historyOf(complaintId, log);
    const zone = await zoneOf(events, log);
    const standing = until && standingAt(complaintId, events, until);
    if (json) printJson(standing ?? { complaintId, events });
    else if (standing) printState(standing, zone);
    else printHistory(events, await namesIn(events, log), zone);
  } finally {
    await close();
  }
  return 0;
}

async function idOf(name: string, log: EventLog, policy: Policy): Promise<string> {
  const id = UUID.test(name) ? name.toLowerCase() : await complaintOf(name, log, policy);
  if (id === undefined)
    throw new Obstacle(`There is no complaint ${name}: give its id or its ticket number.`);
  return id;
}

async function historyOf(complaintId: string, log: EventLog): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for await (const event of log.readStream(`complaint-${complaintId}`)) {
    events.push(upcast(event as Recorded<ComplaintEvent>));
  }
  if (events.length === 0) throw new Obstacle(`There is no complaint ${complaintId} in the log.`);
  return events;
}

async function zoneOf([first]: Recorded[], log: EventLog): Promise<string> {
  const { officeId } = first?.data as { officeId?: string };
  let known = organisation.initial;
  for await (const event of log.readStream(`office-${officeId}`)) known = organisation.evolve(known, event);
  return known.offices[0]?.timeZone ?? 'UTC';
}

/** Errors: `Obstacle` where the case was not there yet, or has not come so far. */
export function standingAt(complaintId: string, events: Recorded[], until: Until): Standing {
  const known = events.filter(({ revision, metadata }) =>
    'revision' in until ? BigInt(revision) <= until.revision : metadata.at <= until.moment,
  );
  const last = known.at(-1);
  const newest = events.at(-1);
  if ('revision' in until && newest && until.revision > BigInt(newest.revision)) {
    throw new Obstacle(`The case has no revision ${until.revision} yet; its last is ${newest.revision}.`);
  }
  const state = known.reduce<ComplaintState>(evolve, undefined);
  if (!last || !state) throw new Obstacle(`The case was first registered at ${events[0]?.metadata.at}.`);
  return { complaintId, revision: last.revision, at: last.metadata.at, state };
}
