/** From `from` to `to`, ISO 8601 in UTC, a case waited on one party. */
export interface Leg<Party> {
  from: string;
  to: string;
  waitsOn: Party;
}

/**
 * Whom a case waited on, from its first turn until `until`: its legs follow each other without a gap, so that their
 * lengths sum to the case's age exactly. Turns are in order of time; those after `until` do not count.
 */
export function whoseClock<Party>(turns: { at: string; waitsOn: Party }[], until: string): Leg<Party>[] {
  const end = Date.parse(until);
  const legs: Leg<Party>[] = [];
  turns.forEach(({ at, waitsOn }, index) => {
    const to = turns[index + 1]?.at ?? until;
    const leg = { from: at, to: Date.parse(to) < end ? to : until, waitsOn };
    if (Date.parse(leg.to) <= Date.parse(leg.from)) return;
    const last = legs.at(-1);
    if (last && same(last.waitsOn, waitsOn)) last.to = leg.to;
    else legs.push(leg);
  });
  return legs;
}

/** Milliseconds by party, longest first. */
export function shares<Party>(legs: Leg<Party>[]): { waitsOn: Party; milliseconds: number }[] {
  const sums: { waitsOn: Party; milliseconds: number }[] = [];
  for (const { from, to, waitsOn } of legs) {
    const sum = sums.find((other) => same(other.waitsOn, waitsOn));
    const milliseconds = Date.parse(to) - Date.parse(from);
    if (sum) sum.milliseconds += milliseconds;
    else sums.push({ waitsOn, milliseconds });
  }
  return sums.sort((a, b) => b.milliseconds - a.milliseconds);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
