import type { Recorded } from '@suaka/complaint';
import { stringify } from 'yaml';
import type { Standing } from './replay';
import { summaryOf } from './summary';
import { localTime } from './when';

/** One line an event: revision, local time, actor, type, what it says. */
export function printHistory(events: Recorded[], names: Map<string, string>, zone: string): void {
  const staff = (id: string) => names.get(id) ?? id;
  const time = (at: string) => localTime(at, zone);
  const rows = events.map((event) => [
    event.revision.padStart(3),
    time(event.metadata.at),
    staff(event.metadata.actor.replace(/^staff:/, '')).replace(/\p{Cc}/gu, ' '),
    event.type,
    summaryOf(event, { staff, time }),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    say(cells.join('  ').trimEnd());
  }
}

export function printState({ state, at, ...rest }: Standing, zone: string): void {
  say(stringify({ ...rest, at: localTime(at, zone), state }, { lineWidth: 110 }).trimEnd());
}

export const printJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
