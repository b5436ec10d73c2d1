import type { Recorded } from '@suaka/complaint';
import { stringify } from 'yaml';
import type { Actors } from './actors';
import type { Standing } from './replay';
import { summaryOf } from './summary';
import { localTime } from './when';

/** One line an event: revision, local time, actor, type, what it says. */
export async function printHistory(
  complaintId: string,
  events: Recorded[],
  actors: Actors,
  zone: string,
  json = false,
): Promise<void> {
  if (json) return say(JSON.stringify({ complaintId, events }, null, 2));
  const rows = await Promise.all(
    events.map(async (event) => [
      event.revision.padStart(3),
      localTime(event.metadata.at, zone),
      await actors.nameOf(event.metadata.actor),
      event.type,
      summaryOf(event),
    ]),
  );
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

export function printState({ state, at, ...rest }: Standing, zone: string, json = false): void {
  if (json) return say(JSON.stringify({ ...rest, at, state }, null, 2));
  say(stringify({ ...rest, at: localTime(at, zone), state }, { lineWidth: 110 }).trimEnd());
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
