import type { Recorded } from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import { type StaffEvent, standingAt, standingsOf } from '@suaka/people';
import { Obstacle } from '../obstacle';
import { printJson } from './print';
import type { Until } from './when';

const PREFIX = 'staff-';

export const isStaff = (name: string): boolean => name.startsWith(PREFIX);

/** Prints who a member of staff was and what they could do, span by span or at one moment. Errors: `Obstacle`. */
export async function replayStaff(streamId: string, log: EventLog, until?: Until): Promise<void> {
  const events: Recorded<StaffEvent>[] = [];
  for await (const event of log.readStream(streamId)) {
    if (until && 'revision' in until && BigInt(event.revision) > until.revision) break;
    events.push(event as Recorded<StaffEvent>);
  }
  if (events.length === 0) throw new Obstacle(`There is no ${streamId} in the log.`);
  const spans = standingsOf(events);
  if (!until) return printJson(spans);
  const then = 'revision' in until ? spans.at(-1) : standingAt(spans, until.moment);
  if (!then) throw new Obstacle(`${streamId} was first registered at ${spans[0]?.since}.`);
  printJson(then);
}
