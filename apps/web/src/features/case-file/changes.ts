import type { TimelineEntry } from '../../lib/schemas';

/** What people did to the case after the revision at which a form was opened; clocks do not change what one decides. */
export const changesSince = (revision: string, timeline: TimelineEntry[]): TimelineEntry[] =>
  timeline.filter((entry) => BigInt(entry.revision) > BigInt(revision) && entry.actor !== 'system');

/** The revision that has been shown: the newest whose events are all on the screen. */
export const shownRevision = (revision: string, timeline: TimelineEntry[]): string =>
  timeline.reduce(
    (shown, entry) => (BigInt(entry.revision) > BigInt(shown) ? entry.revision : shown),
    revision,
  );
