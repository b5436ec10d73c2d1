import { type Actor, type EventMetadata, schemaOf, type Submitted } from '@suaka/complaint';
import { idFrom } from '@suaka/runtime';
import type { Decider } from './decider';
import type { NewEvent } from './event-log';

type AnyEvent = { type: string; data: unknown };

/** What the decider makes of a command, ready to append; the ids follow from the command's, so that it counts once. */
export function newEvents<C, E extends AnyEvent, S>(
  decider: Decider<C, E, S>,
  state: S,
  submitted: Submitted<C>,
): NewEvent[] {
  const events = decider.decide(submitted, state);
  const subject = decider.subject?.(state, events);
  return events.map(({ type, data }, index) => ({
    eventId: idFrom(submitted.commandId, String(index)),
    type,
    // As a reader will get it: without what JSON does not keep.
    data: JSON.parse(JSON.stringify(data)) as unknown,
    metadata: metadataOf(submitted, schemaOf(type), subject),
  }));
}

function metadataOf(
  { commandId, actor, at, fingerprint }: Submitted<unknown>,
  schema: number,
  subject?: string,
): EventMetadata {
  return {
    schema,
    commandId,
    actor: nameOf(actor),
    at,
    ...(subject === undefined ? {} : { subject }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
}

const nameOf = (actor: Actor): string =>
  actor.kind === 'system' ? actor.kind : `${actor.kind}:${actor.staffId}`;
