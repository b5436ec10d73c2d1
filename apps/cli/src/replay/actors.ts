import type { Recorded } from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import { staffDecider, type StaffEvent, type StaffState } from '@suaka/people';

const STAFF = 'staff:';

/** Names of the people in a history, by staff id, from the log alone. */
export async function namesIn(events: Recorded[], log: EventLog): Promise<Map<string, string>> {
  const actors = events.map(({ metadata }) => metadata.actor).filter((actor) => actor.startsWith(STAFF));
  const handlers = events.flatMap(({ type, data }) =>
    type === 'ComplaintAssigned' ? Object.values(data as Record<string, string>) : [],
  );
  const ids = new Set([...actors.map((actor) => actor.slice(STAFF.length)), ...handlers]);
  return new Map(await Promise.all([...ids].map(async (id) => [id, await nameOf(id, log)] as const)));
}

async function nameOf(staffId: string, log: EventLog): Promise<string> {
  let staff: StaffState;
  for await (const event of log.readStream(`staff-${staffId}`)) {
    staff = staffDecider.evolve(staff, event as Recorded<StaffEvent>);
  }
  return staff?.name ?? staff?.username ?? staffId;
}
