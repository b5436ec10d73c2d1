import { createHash } from 'node:crypto';
import { TOMBSTONE, type LogEvent } from './log-event';

export const PLACEHOLDER = 'Scavenged';

const EMPTY = Buffer.from('{}');

/** The same id for the same place on every run. */
function idOf(stream: string, revision: bigint): string {
  const hex = createHash('sha256').update(`${revision} ${stream}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/**
 * Events in the place of those that the source has scavenged, since no server lets a stream begin behind revision 0.
 * What was scavenged could not be read any more; by the stream's metadata nor can they.
 */
export function* placeholdersBefore(event: LogEvent, last: bigint): Generator<LogEvent> {
  if (event.revision === TOMBSTONE) return;
  for (let revision = last + 1n; revision < event.revision; revision++) {
    const { stream, position } = event;
    const place = { stream, revision, position, id: idOf(stream, revision) };
    yield { ...place, type: PLACEHOLDER, contentType: 'application/json', data: EMPTY, metadata: EMPTY };
  }
}
