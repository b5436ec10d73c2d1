import { schemaOf, upcast } from '@suaka/complaint';
import type { LoggedEvent } from './logged-event';
import { PoisonedEvent } from './poisoned-event';

/** The event in today's schema. Errors: `PoisonedEvent`, also for one that a later version has written. */
export function current(event: LoggedEvent): LoggedEvent {
  const { schema } = event.metadata;
  if (schema > schemaOf(event.type))
    throw new PoisonedEvent(event, new Error(`schema ${schema} is not known here`));
  try {
    return upcast(event);
  } catch (cause) {
    throw new PoisonedEvent(event, cause);
  }
}
