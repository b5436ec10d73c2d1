import type { StoredGroup } from '../storage/group-table';

const ALL = '$all';

/** What is wrong with consumer groups; `lastOf` gives the last number of a stream or of the whole log. */
export function groupFaults(
  groups: readonly StoredGroup[],
  lastOf: (source: string) => number | undefined,
): string[] {
  return groups.flatMap(({ source, name, settings, checkpoint }) => {
    const place = `group ${name} on ${source}`;
    const faults: string[] = [];
    if (name === '' || source === '') faults.push(`${place}: a group has a name and a source.`);
    if (!areSettings(settings)) faults.push(`${place}: its settings cannot be read.`);
    const [first, last] = [source === ALL ? 1 : 0, lastOf(source) ?? -1];
    if (checkpoint !== undefined && (checkpoint < first || checkpoint > last))
      faults.push(`${place}: its checkpoint, ${checkpoint}, lies outside the log, which ends at ${last}.`);
    return faults;
  });
}

function areSettings(text: string): boolean {
  try {
    const { startAt, strategy } = JSON.parse(text) as Record<string, unknown>;
    return Number.isSafeInteger(startAt) && typeof strategy === 'string';
  } catch {
    return false;
  }
}
