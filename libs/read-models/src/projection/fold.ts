import type { ReadModels } from '../schema/read-models';
import type { LoggedEvent } from './logged-event';
import { PoisonedEvent } from './poisoned-event';
import type { Projection } from './projection';

/** The rows that `events` change, starting from `rows` by key. Errors: `PoisonedEvent`. */
export function fold<Table extends keyof ReadModels>(
  projection: Projection<Table>,
  rows: ReadonlyMap<string, ReadModels[Table]>,
  events: readonly LoggedEvent[],
): ReadModels[Table][] {
  const changed = new Map<string, ReadModels[Table]>();
  for (const event of events) {
    const key = projection.keyOf(event);
    if (key === undefined) continue;
    const row = applied(projection, changed.get(key) ?? rows.get(key) ?? null, event);
    if (row) changed.set(key, row);
  }
  return [...changed.values()];
}

function applied<Table extends keyof ReadModels>(
  projection: Projection<Table>,
  row: ReadModels[Table] | null,
  event: LoggedEvent,
): ReadModels[Table] | null {
  try {
    return projection.apply(row, event);
  } catch (cause) {
    throw new PoisonedEvent(event, cause);
  }
}
